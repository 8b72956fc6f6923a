import Artifacts
import Commerce
import Economics
import Testing

@testable import Evaluation

@Suite("Units and money are conserved on every path")
struct ConservationTests {
  /// Cents that 78 weeks of sums of millions may be off by rounding of binary numbers.
  static let tolerance = 0.01

  /// Futures with moving currencies, demand, transit and duty, different in every future and week.
  static func restless() -> LedgerFixture {
    var fixture = LedgerFixture()
    fixture.adjust = { factor, week, path, value in
      let wave = Double((week * 7 + path * 13) % 11) / 11 - 0.5
      return switch factor {
      case .currency: value * (1 + 0.1 * wave)
      case .marketDemand, .categoryDemand: value * (1 + 0.4 * wave)
      case .transitWeeks: value + Double((week + path) % 4)
      case .addedDuty: week > 30 ? 0.1 : 0
      default: value
      }
    }
    return fixture
  }

  @Test("the books explain the change of what the firm owns", arguments: [8, 16])
  func booksBalance(paths: Int) throws {
    let (record, tile) = try Self.restless().run(paths: paths)
    #expect(record.largestBookDifference < Self.tolerance)
    #expect(tile.figures.unitsSold.min() > 1000, "a ledger that sells nothing balances too")
    #expect(tile.books.lines[LedgerLine.duty.rawValue].max() < 0)
    #expect(tile.books.lines[LedgerLine.currencyDifference.rawValue].max() != 0)
  }

  @Test("the books balance when a firm runs out of cash")
  func booksBalanceInInsolvency() throws {
    var fixture = Self.restless()
    fixture.scenario.firm = Firm(
      cash: Money(1000, .cny), creditLimit: .zero(.cny), creditRatePerYear: 0.06,
      monthlyFixedCost: Money(900_000, .cny), storeStaff: 4)
    let (record, tile) = try fixture.run()
    #expect(record.largestBookDifference < Self.tolerance)
    #expect(tile.figures.insolvent.min() == 1)
    #expect(tile.figures.creditExceeded.min() == 1)
  }

  @Test("the books balance when stores open, duty is refunded and stock returns to the shelf")
  func booksBalanceWithEverything() throws {
    var fixture = Self.restless()
    fixture.strategy = .plain(stages: [
      StageTemplate(
        title: "All", firstWeek: 0,
        actions: [
          .init(afterWeeks: 4, .open(store: "amazon-de", mode: nil)),
          .init(afterWeeks: 9, .spend(Money(50_000, .cny), on: "papers")),
          .init(afterWeeks: 20, .close(store: "amazon-us")),
        ], gate: nil)
    ])
    fixture.set(Returns.rate, 0.3)
    fixture.scenario.complianceFiles = [
      ComplianceFile(
        category: "lighting", market: "de", cost: Money(30_000, .cny), weeks: .exactly(8),
        validThrough: nil, isHeld: false)
    ]
    let (record, tile) = try fixture.run()
    // The lamp waits for its file until week 8; nothing of it is sold before.
    #expect(tile.program.listings.indices.contains { tile.course.launchedWeek[$0][0] == 8 })
    #expect(record.largestBookDifference < Self.tolerance)
  }

  @Test("stock in is sold, back on the shelf, left or lost")
  func unitsAreConserved() throws {
    var fixture = Self.restless()
    fixture.set(Returns.rate, 0.2)
    fixture.set(Returns.unsellableShare, 1)
    // No orders: what is sold and what is left are what was there.
    fixture.weeklyMean = 5
    fixture.strategy = .plain(stages: [
      StageTemplate(
        title: "All", firstWeek: 0,
        actions: [.init(afterWeeks: 0, .stopOrders(SettingSelector()))], gate: nil)
    ])
    let (_, tile) = try fixture.run()
    let sold = tile.figures.unitsSold
    #expect(sold + tile.figures.stockUnits == Lanes(repeating: 1800))
    #expect(sold.min() > 0)
  }

  @Test("stock on the shelf never falls below zero and is whole")
  func stockIsWhole() throws {
    let (_, tile) = try Self.restless().run()
    for units in tile.stock.onHand + tile.stock.pipeline {
      #expect(units.min() >= 0)
      #expect(units == units.rounded(.down))
    }
  }
}
