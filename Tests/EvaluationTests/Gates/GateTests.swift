import Artifacts
import Commerce
import Testing

@testable import Evaluation

@Suite("Gates and triggers in futures")
struct GateTests {
  static func gated(_ condition: Gate.Condition, patience: Int = 2) -> Strategy {
    .plain(stages: [
      StageTemplate(
        title: "First", firstWeek: 0, actions: [],
        gate: Gate(conditions: [condition], patienceWeeks: patience, contingency: [])),
      StageTemplate(
        title: "Second", firstWeek: 13,
        actions: [.init(afterWeeks: 0, .open(store: "amazon-de", mode: nil))], gate: nil),
    ])
  }

  static func condition(
    _ metric: String, _ comparison: Gate.Comparison, _ threshold: Double
  ) -> Gate.Condition {
    Gate.Condition(metric: metric, comparison: comparison, threshold: threshold)
  }

  @Test(
    "every metric has a reading: it is passed at one extreme and failed at the other",
    arguments: GateMetrics.descriptions.map(\.key))
  func metricsDiscriminate(key: String) throws {
    var fixture = ConservationTests.restless()
    fixture.strategy = Self.gated(Self.condition(key, .atLeast, -1e12))
    #expect(try fixture.run().record.gateCounts[0] == [8, 0, 0])
    fixture.strategy = Self.gated(Self.condition(key, .atLeast, 1e12))
    #expect(try fixture.run().record.gateCounts[0] == [0, 0, 8])
  }

  @Test(
    "a share lies between zero and one",
    arguments: GateMetrics.all.filter { $0.unit == .share }.map(\.key))
  func sharesAreShares(key: String) throws {
    let tile = try ConservationTests.restless().run().tile
    let reading = try #require(GateMetrics.metric(key)).value(over: 20..<28, in: tile)
    #expect(reading.max() <= 1.000001)
    #expect(reading.min() >= (key == "contribution_after_ads" ? -2 : 0))
  }

  @Test("futures part at a gate: those that pass open the store, the others do not")
  func futuresPart() throws {
    var fixture = LedgerFixture()
    // Odd futures have no demand before the gate, so their share of the top market is zero.
    fixture.adjust = { factor, week, path, value in
      if case .marketDemand = factor, path % 2 == 1, week < 16 { return 0 }
      return value
    }
    fixture.strategy = Self.gated(Self.condition("top_market_share", .atLeast, 0.5))
    let record = try fixture.run().record
    #expect(record.gateCounts[0] == [4, 0, 4])
    let open = record.storeWeeks[
      (1 * 78 + 40) * BlockRecord.StoreQuantity.allCases.count]
    #expect(open == 4)
  }

  @Test("a future that waits passes later")
  func passesLater() throws {
    var fixture = LedgerFixture()
    fixture.adjust = { factor, week, _, value in
      if case .marketDemand = factor, week < 14 { return 0 }
      return value
    }
    fixture.strategy = Self.gated(Self.condition("top_market_share", .atLeast, 0.5), patience: 5)
    #expect(try fixture.run().record.gateCounts[0] == [0, 8, 0])
  }

  @Test("a trigger is pulled in the futures that see its signal, once")
  func triggers() throws {
    var fixture = LedgerFixture()
    fixture.adjust = { factor, week, path, value in
      if case .addedDuty = factor, path < 3, week >= 20 { return 0.25 }
      return value
    }
    fixture.strategy = .plain(triggers: [
      Trigger(
        signal: .addedDuty(destination: "US", atLeast: 0.25),
        actions: [.init(afterWeeks: 0, .close(store: "amazon-us"))])
    ])
    let record = try fixture.run().record
    let quantities = BlockRecord.StoreQuantity.allCases.count
    #expect(record.storeWeeks[20 * quantities] == 8)
    #expect(record.storeWeeks[21 * quantities] == 5)
    #expect(record.storeWeeks[77 * quantities] == 5)
  }
}
