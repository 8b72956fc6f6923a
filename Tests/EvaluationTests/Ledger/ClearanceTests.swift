import Artifacts
import Commerce
import Economics
import TestSupport
import Testing

@testable import Evaluation

@Suite("Stock that a plan clears")
struct ClearanceTests {
  /// No demand unless said, 900 lamps and 900 boxes in one node for two stores, and these actions.
  private func fixture(
    _ actions: [(week: Int, action: StageAction)], weeklyMean: Double = 0,
    from fixture: LedgerFixture = LedgerFixture()
  ) -> LedgerFixture {
    var fixture = fixture
    fixture.weeklyMean = weeklyMean
    fixture.set(Clearance.recoverableShare, 0.5)
    fixture.strategy = .plain(stages: [
      StageTemplate(
        title: "All", firstWeek: 0,
        actions: actions.map { .init(afterWeeks: $0.week, $0.action) }, gate: nil)
    ])
    return fixture
  }

  private let everything = StageAction.clear(SettingSelector())

  @Test("units are sold, sold off, left or lost, and the books balance, in restless futures")
  func conserved() throws {
    var fixture = fixture(
      [(0, .stopOrders(SettingSelector())), (10, everything)], weeklyMean: 20,
      from: ConservationTests.restless())
    fixture.set(Returns.rate, 0.2)
    fixture.set(Returns.unsellableShare, 1)
    let (record, tile) = try fixture.run(paths: 16)
    let figures = tile.figures
    #expect(figures.unitsSold + figures.unitsCleared == Lanes(repeating: 1800))
    #expect(figures.unitsSold.min() > 0 && figures.unitsCleared.min() > 100)
    #expect(figures.stockUnits == .zero)
    #expect(record.largestBookDifference < ConservationTests.tolerance)
  }

  @Test("the books balance where goods under way and goods sent back are sold off too")
  func conservedWithOrders() throws {
    var fixture = fixture([(30, everything)], weeklyMean: 60, from: ConservationTests.restless())
    fixture.set(Returns.rate, 0.3)
    let (record, tile) = try fixture.run()
    #expect(record.largestBookDifference < ConservationTests.tolerance)
    #expect(tile.figures.unitsCleared.min() > 100)
    #expect(tile.figures.stockUnits == .zero)
  }

  @Test(
    "the recoverable share of landed cost is paid, the rest is the loss, and no line else moves")
  func share() throws {
    let cleared = try fixture([(0, everything)]).run().tile
    let left = try fixture([(0, .withdraw(SettingSelector())), (0, .stopOrders(SettingSelector()))])
      .run().tile
    let landed = left.stock.totalValue
    let loss = cleared.books.lines[LedgerLine.clearanceLoss.rawValue]
    #expect((loss + landed * 0.5).max() < 1e-6 && (loss + landed * 0.5).min() > -1e-6)
    for line in LedgerLine.allCases where ![.clearanceLoss, .storage, .interest].contains(line) {
      #expect(cleared.books.lines[line.rawValue] == left.books.lines[line.rawValue], "\(line)")
    }
    // At the horizon the same share counts: what clearing brings is the rent that it saves.
    let saved =
      cleared.books.sum(through: .currencyDifference) - left.books.sum(through: .currencyDifference)
      - loss
    let gain =
      cleared.figures.closingNetMoney + cleared.figures.closingStockValue
      - left.figures.closingNetMoney - left.figures.closingStockValue
    #expect((gain - saved).max() < 1e-6 && saved.min() > 0)
  }

  @Test("it is spread evenly over the weeks of the setting")
  func spread() throws {
    // Four of eight weeks lie before the horizon: 113 a week, rounded up, of each 900.
    let tile = try fixture([(74, everything)]).run().tile
    #expect(tile.figures.unitsCleared == Lanes(repeating: 2 * 4 * 113))
    var quick = fixture([(74, everything)])
    quick.set(Clearance.weeks, 1)
    #expect(try quick.run().tile.figures.unitsCleared == Lanes(repeating: 1800))
  }

  @Test("stock that another listing sells now or later is not sold off")
  func shared() throws {
    let clear = StageAction.clear(SettingSelector(store: "amazon-us"))
    let open = StageAction.open(store: "shopee-us", mode: nil)
    func cleared(_ actions: [(week: Int, action: StageAction)]) throws -> Double {
      try fixture(actions).run().tile.figures.unitsCleared.max()
    }
    #expect(try cleared([(5, clear)]) == 1800)
    #expect(try cleared([(5, clear), (20, open)]) == 0)
    #expect(try cleared([(5, clear), (20, open), (60, .close(store: "shopee-us"))]) == 1800)
    #expect(try cleared([(5, .close(store: "amazon-us"))]) == 0, "closing alone leaves it")
  }

  @Test("when stock goes is the later of the clearing and the last sale of the others")
  func week() {
    let scenario = SmallScenario().make(strategies: [])
    let strategy = fixture([
      (5, .clear(SettingSelector(product: "lamp", store: "amazon-us"))),
      (3, .open(store: "shopee-us", mode: nil)), (40, .close(store: "shopee-us")),
    ]).strategy
    let schedule = Schedule(
      strategy: strategy, deviations: [], scenario: scenario, rule: ComplianceRule(scenario))
    #expect(schedule.clearedInWeek == [5, nil, nil, nil, nil, nil])
    #expect(schedule.offSaleFromWeek == [5, 78, 0, 0, 40, 40])
    #expect(schedule.clearanceWeek(ofListings: [0]) == 5)
    #expect(schedule.clearanceWeek(ofListings: [0, 4]) == 40)
    #expect(schedule.clearanceWeek(ofListings: [0, 1]) == 78)
    #expect(schedule.clearanceWeek(ofListings: [1, 4]) == nil)
  }

  @Test("what is paid or lost once does not go on after the horizon")
  func continuation() throws {
    let plain = try fixture([], weeklyMean: 20).run().tile.figures
    let spent = try fixture(
      [(60, .spend(Money(50_000, .cny), on: "papers"))], weeklyMean: 20
    ).run().tile.figures
    #expect((plain.operatingProfit - spent.operatingProfit - 50_000).max() < 1e-6)
    #expect((plain.continuation - spent.continuation).max() < 1e-6)
    #expect(LedgerLine.once.contains(.clearanceLoss))
  }
}
