import Artifacts
import Commerce
import Economics
import Testing

@testable import Evaluation

/// A store that may send parcels from a hub or sell from a bonded warehouse: one product, a parcel
/// tax that is not collected up to a limit, and a tax at release.
@Suite("Mode economics")
struct ModeEconomistTests {
  @Test("lines of each mode add up to what is left of the price")
  func linesAddUp() throws {
    let choice = try #require(try Self.choice(price: 200))
    #expect(choice.modes.map(\.mode) == [.directMail, .bonded])
    for mode in choice.modes {
      let lines = [
        mode.tax, mode.inboundFreight, mode.delivery, mode.fulfilment, mode.stock, mode.rest,
      ]
      #expect(abs(200 - lines.reduce(0, +) - mode.left) < 1e-9)
    }
    #expect(choice.modes.map(\.daysToBuyer) == [11, 3])
  }

  @Test("the parcel pays no tax up to the limit, and all of it beyond")
  func cliff() throws {
    let below = try #require(try Self.choice(price: 250)?.modes.first)
    #expect(below.tax == 0)
    #expect(below.taxFreeUpTo == Money(250, .cny))
    let above = try #require(try Self.choice(price: 252)?.modes.first)
    #expect(abs(above.tax - 252 * 0.2 / 1.2) < 1e-9)
  }

  @Test(
    "at the turning price the modes change places",
    arguments: [(Int64(200), 0.25), (240, 0.25), (260, 0.25), (400, 0.25), (200, 0.1)])
  func turningPrice(price: Int64, kilograms: Double) throws {
    let choice = try #require(try Self.choice(price: price, kilograms: kilograms))
    let turn = try #require(choice.turningPrice)
    func lead(_ minorUnits: Int64) throws -> Double {
      let choice = try Self.choice(
        price: 0, minorUnits: turn.minorUnits + minorUnits, kilograms: kilograms)
      let modes = try #require(choice?.modes)
      return modes[0].left - modes[1].left
    }
    #expect(try lead(-100) * lead(100) < 0)
  }

  @Test("at the turning weight the modes leave the same but for what comes back")
  func turningWeight() throws {
    let choice = try #require(try Self.choice(price: 200))
    let weight = try #require(choice.turningKilograms)
    let there = try #require(try Self.choice(price: 200, kilograms: weight)?.modes)
    #expect(abs(there[0].left - there[1].left) < 0.05)
    // Twice as far from it the difference is large: the test can fail.
    #expect(abs(choice.modes[0].left - choice.modes[1].left) > 1)
  }

  @Test("a dated rule changes what is left from its Monday on")
  func change() throws {
    let direct = try #require(try Self.choice(price: 200)?.modes.first)
    let day = try #require(Day(iso: "2027-07-05"))
    #expect(direct.left(on: day.advanced(by: -1)) == direct.left)
    #expect(direct.left(on: day) < direct.left - 10)
  }

  @Test("a store without a choice is not told of")
  func noChoice() throws {
    #expect(try Self.choice(price: 200, allowed: [.directMail]) == nil)
  }

  private static func choice(
    price: Int64, minorUnits: Int64? = nil, kilograms: Double = 0.3,
    allowed: [FulfilmentMode] = [.directMail, .bonded]
  ) throws -> ModeChoice? {
    var fixture = LedgerFixture()
    let scenario = try ModeFixture(
      price: minorUnits.map { Money(minorUnits: $0, .cny) } ?? Money(price, .cny),
      kilograms: kilograms, allowed: allowed
    ).applied(to: fixture.scenario)
    fixture.scenario = scenario
    var costs: [FulfilmentMode: CompiledCosts] = [:]
    for mode in ModeEconomist.modesToChoose(in: scenario) {
      costs[mode] = try CompiledCosts(scenario: scenario, modes: scenario.stores.map { _ in mode })
    }
    return ModeEconomist(
      scenario: scenario, panel: fixture.panel, rule: fixture.strategy.replenishment, costs: costs
    ).choices().first
  }
}
