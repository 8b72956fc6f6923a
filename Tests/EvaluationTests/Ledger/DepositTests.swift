import Artifacts
import Commerce
import Economics
import Testing

@testable import Evaluation

@Suite("Deposits with platforms")
struct DepositTests {
  /// A rich firm whose one platform keeps 30,000 dollars of each store.
  private func fixture(
    _ actions: [(week: Int, action: StageAction)] = [], deposit: Int64? = 30_000,
    from fixture: LedgerFixture = LedgerFixture()
  ) -> LedgerFixture {
    var fixture = fixture
    fixture.scenario.firm = Firm(
      cash: Money(90_000_000, .cny), creditLimit: .zero(.cny), creditRatePerYear: 0.06,
      monthlyFixedCost: Money(120_000, .cny), storeStaff: 4)
    if let deposit {
      fixture.scenario.fees.append(
        FeeRule(
          id: "deposit", platform: "amazon", market: nil, store: nil, category: nil,
          kind: .deposit, amount: .fixed(Money(deposit, .usd)), interval: .always,
          evidence: Evidence(citation: "test", status: .given)))
    }
    fixture.strategy = .plain(stages: [
      StageTemplate(
        title: "All", firstWeek: 0,
        actions: actions.map { .init(afterWeeks: $0.week, $0.action) }, gate: nil)
    ])
    return fixture
  }

  private let openGermany = (week: 4, action: StageAction.open(store: "amazon-de", mode: nil))
  private let closeUS = (week: 20, action: StageAction.close(store: "amazon-us"))

  @Test("opening a store moves cash to the platform; nobody is poorer for it")
  func opening() throws {
    let with = try fixture([openGermany]).run().tile.figures
    let without = try fixture([openGermany], deposit: nil).run().tile.figures
    let one = 30_000 * 7.15
    #expect((without.cashEnd - with.cashEnd - one).max() < 1e-6)
    #expect((with.depositsEnd - 2 * one).max() < 1e-6, "the running store's and the new one's")
    #expect(abs((with.terminalEquityChange - without.terminalEquityChange).sum()) < 1e-6)
    #expect((with.profitBeforeTax - without.profitBeforeTax).max() < 1e-6)
  }

  @Test("a store that traded at the start gets its deposit back when it closes, and only then")
  func closing() throws {
    let with = try fixture([closeUS]).run().tile.figures
    let without = try fixture([closeUS], deposit: nil).run().tile.figures
    #expect(with.depositsEnd == .zero)
    #expect(abs((with.cashEnd - without.cashEnd - 30_000 * 7.15).max()) < 1e-6)
    let running = try fixture().run().tile.figures
    #expect((running.cashEnd - (try fixture(deposit: nil).run().tile.figures.cashEnd)).max() < 1e-6)
    #expect(running.depositsEnd.min() > 0)
  }

  @Test("what its currency gains or loses meanwhile is a currency difference")
  func currency() throws {
    var moving = LedgerFixture()
    moving.weeklyMean = 0
    moving.adjust = { factor, week, _, value in
      if case .currency(.usd) = factor, week >= 10 { value + 1 } else { value }
    }
    func difference(_ deposit: Int64?) throws -> Lanes {
      let tile = try fixture([closeUS], deposit: deposit, from: moving).run().tile
      return tile.books.lines[LedgerLine.currencyDifference.rawValue]
    }
    let gain = try difference(30_000) - difference(nil)
    #expect((gain - 30_000).max() < 1e-6 && (gain - 30_000).min() > -1e-6, "\(gain)")
  }

  @Test("the books balance in restless futures, closed and opened again")
  func conserved() throws {
    let again = (week: 50, action: StageAction.open(store: "amazon-us", mode: nil))
    let (record, tile) = try fixture(
      [openGermany, closeUS, again], from: ConservationTests.restless()
    ).run(paths: 16)
    #expect(record.largestBookDifference < ConservationTests.tolerance)
    #expect(tile.figures.depositsEnd.min() > 300_000)
  }

  @Test("money in a deposit pays no order")
  func notInSight() throws {
    func sold(_ deposit: Int64?) throws -> Double {
      var poor = fixture(deposit: deposit)
      poor.scenario.stock = []
      poor.scenario.firm = Firm(
        cash: Money(40_000, .cny), creditLimit: .zero(.cny), creditRatePerYear: 0.06,
        monthlyFixedCost: Money(1, .cny), storeStaff: 4)
      return try poor.run().tile.figures.unitsSold.sum()
    }
    #expect(try sold(30_000) == sold(nil))
  }
}
