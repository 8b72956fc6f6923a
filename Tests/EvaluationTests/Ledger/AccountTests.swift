import Artifacts
import Commerce
import Economics
import Kernels
import Testing

@testable import Evaluation

@Suite("Accounts with platforms")
struct AccountTests {
  private func fixture(
    chance: Double, weeks: Double = 4, elasticity: Double = 1,
    actions: [(week: Int, action: StageAction)] = []
  ) -> LedgerFixture {
    var fixture = LedgerFixture()
    fixture.scenario.firm = Firm(
      cash: Money(90_000_000, .cny), creditLimit: .zero(.cny), creditRatePerYear: 0.06,
      monthlyFixedCost: Money(120_000, .cny), storeStaff: 4)
    fixture.strategy = .plain(stages: [
      StageTemplate(
        title: "All", firstWeek: 0,
        actions: actions.map { .init(afterWeeks: $0.week, $0.action) }, gate: nil)
    ])
    fixture.set(AccountHealth.suspensionChance, chance)
    fixture.set(AccountHealth.suspensionWeeks, weeks)
    fixture.set(AccountHealth.loadElasticity, elasticity)
    fixture.set(AccountHealth.missingWeight, 0)
    return fixture
  }

  private func mean(
    _ key: String, _ fixture: LedgerFixture, paths: Int
  ) throws -> (mean: Double, error: Double) {
    let kpi = try #require(KPIs.descriptions.firstIndex { $0.key == key })
    let values = try fixture.run(paths: paths).record.kpis[kpi]
    let mean = values.reduce(0, +) / Double(paths)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (squares / Double(paths - 1) / Double(paths)).squareRoot())
  }

  @Test("weeks of suspension are those of the two-state chain")
  func chain() throws {
    let fixture = fixture(chance: 0.6, weeks: 5)
    let found = try mean("suspended_weeks", fixture, paths: 1600)
    let lanes = AccountHealth.weeklyChance(
      chancePerYear: Lanes(repeating: 0.6), load: Lanes(repeating: 1),
      loadElasticity: Lanes(repeating: 1), missing: .zero, missingWeight: .zero)
    // One store is open; it begins in order.
    var (share, expected) = (0.0, 0.0)
    for _ in fixture.scenario.calendar.weeks {
      share = share * (1 - 1.0 / 5) + (1 - share) * lanes[0]
      expected += share
    }
    #expect(abs(found.mean - expected) < 4 * found.error)
    #expect(found.error < expected / 15)
  }

  @Test("without a chance nobody is suspended; with suspensions less is sold, and the books close")
  func sales() throws {
    let never = try fixture(chance: 0).run()
    #expect(never.tile.figures.suspendedWeeks == .zero)
    let often = try fixture(chance: 0.99, weeks: 10).run()
    #expect(often.tile.figures.suspendedWeeks.max() > 3)
    #expect(often.tile.figures.unitsSold.sum() < never.tile.figures.unitsSold.sum())
    #expect(often.record.largestBookDifference < 0.01)
    let units = often.tile.figures
    #expect(all(units.unitsSold .<= units.unitsDemanded))
  }

  @Test("a suspended store's rank fades and comes back")
  func rank() throws {
    let program = try fixture(chance: 0.99, weeks: 52).program()
    var tile = LedgerTile(program: program)
    let block = fixture(chance: 0.99).block(paths: 8)
    var record = BlockRecord(program: program, firstPath: 0, pathCount: 8)
    tile.run(block, offset: 0, into: &record)
    for lane in 0..<8 where tile.accounts.suspended[0][lane] == 1 {
      #expect(tile.visibility[0][lane] < 1)
      #expect(tile.served[0][lane] == 0 && tile.advertisingSpend[0][lane] == 0)
    }
    #expect(tile.accounts.suspended[0].sum() > 0)
  }

  @Test("more stores for the same people raise the hazard of each, hiring lowers it")
  func load() throws {
    let open = (week: 0, action: StageAction.open(store: "amazon-de", mode: nil))
    let hire = (week: 0, action: StageAction.staff(people: 40))
    func suspended(_ actions: [(week: Int, action: StageAction)]) throws -> Double {
      try mean("suspended_weeks", fixture(chance: 0.4, actions: actions), paths: 800).mean
    }
    let (alone, both, hired) = (try suspended([]), try suspended([open]), try suspended([hire]))
    // Two stores, each with twice the hazard; one with a tenth of it.
    #expect(both > 2.8 * alone && both < 4.2 * alone)
    #expect(hired < 0.25 * alone && hired > 0)
  }

  @Test("what suspends a store under one plan does so under every plan with a larger hazard")
  func commonFutures() throws {
    let rare = try fixture(chance: 0.2, weeks: 52).run(paths: 64).record
    let often = try fixture(chance: 0.5, weeks: 52).run(paths: 64).record
    let kpi = try #require(KPIs.descriptions.firstIndex { $0.key == "suspended_weeks" })
    #expect(zip(rare.kpis[kpi], often.kpis[kpi]).allSatisfy { $0 <= $1 })
    #expect(rare.kpis[kpi] != often.kpis[kpi])
  }

  @Test("demand that is not served raises the hazard")
  func missing() throws {
    var fixture = fixture(chance: 0.3)
    fixture.set(AccountHealth.missingWeight, 10)
    fixture.scenario.stock = []
    let empty = try mean("suspended_weeks", fixture, paths: 800)
    fixture.set(AccountHealth.missingWeight, 0)
    let indifferent = try mean("suspended_weeks", fixture, paths: 800)
    #expect(empty.mean > indifferent.mean + 4 * empty.error)
  }
}
