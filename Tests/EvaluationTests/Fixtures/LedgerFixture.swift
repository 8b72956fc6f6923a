import Artifacts
import Commerce
import Economics
import Kernels
import TestSupport

@testable import Evaluation

/// The small scenario with lanes and stock, a flat forecast and futures in which nothing happens
/// unless a test says so.
struct LedgerFixture {
  var scenario: Scenario
  var strategy: Strategy
  /// Expected units a week of every listing.
  var weeklyMean = 60.0
  /// Changes a factor's value in a week and future.
  var adjust: (Factor, _ week: Int, _ path: Int, _ value: Double) -> Double = { _, _, _, value in
    value
  }
  var firstOrders: [Plan.FirstOrder] = []

  /// The first store trades from stock that lasts some weeks; the others are candidates.
  init() {
    strategy = .plain()
    scenario = SmallScenario().make(strategies: [])
    scenario.lanes = Roster(["ontario", "hamburg"].map(Lane.sea))
    scenario.settings = SettingBook(
      declarations: EconomicsSettings.all + [Self.coldStart], entries: [])
    set(AccountHealth.suspensionChance, 0)
    scenario.stock = ["lamp", "box"].map {
      StockPosition(variant: Identifier($0), node: "ontario", units: 900, arrival: nil)
    }
  }

  static let coldStart = SettingDeclaration(
    .coldStartShare, unit: .share, range: 0...2, standard: .assumed(.exactly(0.5)), scope: .store,
    help: "For tests.")

  /// Sets a setting for all.
  mutating func set(_ key: SettingKey, _ value: Double) {
    let entries =
      scenario.settings.declarations.filter { $0.key != key }
      .flatMap { scenario.settings.entries(for: $0.key) }
      + [
        SettingBook.Entry(
          key: key, selector: SettingSelector(), value: .exactly(value), layer: .user,
          evidence: Evidence(citation: "test", status: .given))
      ]
    scenario.settings = SettingBook(
      declarations: scenario.settings.declarations, entries: entries)
  }

  var panel: ForecastPanel {
    let count = scenario.listings.count
    let weeks = scenario.calendar.horizonWeeks
    let note = CalibrationNote(subject: "test", sentence: "none", isCalibrated: false)
    return ForecastPanel(
      listings: scenario.listings.map(\.id), weekCount: weeks,
      means: [Double](repeating: weeklyMean, count: count * weeks), quantileLevels: [],
      quantiles: [], dispersionSizes: [Double](repeating: 20, count: count),
      commonVolatility: CommonVolatility(
        market: [:], category: [:], weeklyPersistence: 0, note: note),
      choices: scenario.listings.map { _ in
        ModelChoice(
          model: "flat", reason: "test", rollingError: nil, naiveError: nil, historyWeeks: 52)
      })
  }

  var layout: FactorLayout {
    FactorLayout(
      factors: scenario.foreignCurrencies.map(Factor.currency)
        + scenario.markets.map { .marketDemand($0.id) }
        + scenario.markets.map { .competitorPrice($0.id) }
        + Set(scenario.products.map(\.category)).sorted().map(Factor.categoryDemand)
        + scenario.lanes.map { .transitWeeks($0.id) } + [.costPerClick, .addedDuty(.toUS)]
        + scenario.policyFacts.map(Factor.fact),
      parameters: [])
  }

  var plan: Plan {
    Plan(
      id: "plan", title: "Plan", summary: "", strategy: strategy, firstOrders: firstOrders)
  }

  func block(firstPath: Int = 0, paths: Int) -> PathBlock {
    var block = PathBlock(
      layout: layout, firstPath: firstPath, pathCount: paths,
      weekCount: scenario.calendar.horizonWeeks)
    for week in scenario.calendar.weeks {
      for (column, factor) in layout.factors.enumerated() {
        for (path, index) in block.range(week: week, column: column).enumerated() {
          block.values[index] = adjust(factor, week, firstPath + path, quiet(factor))
        }
      }
    }
    return block
  }

  private func quiet(_ factor: Factor) -> Double {
    switch factor {
    case .currency(let currency): scenario.startRate(of: currency)
    case .addedDuty, .dutyRegime, .dutyRefund, .parcelCharge, .fact: 0
    case .transitWeeks: 6
    case .marketDemand, .categoryDemand, .competitorPrice, .costPerClick: 1
    }
  }

  func program() throws -> LedgerProgram {
    var compiler = LedgerCompiler(scenario: scenario, plan: plan, panel: panel, layout: layout)
    return try compiler.compile(
      costs: try CompiledCosts(scenario: scenario, modes: plan.modes(in: scenario)),
      replenishment: OrderUpTo(), allocation: FirstComeRation())
  }

  /// Runs the ledger over some futures and returns what it kept, with the last tile.
  func run(paths: Int = 8) throws -> (record: BlockRecord, tile: LedgerTile) {
    let program = try program()
    var record = BlockRecord(program: program, firstPath: 0, pathCount: paths)
    var tile = LedgerTile(program: program)
    let block = block(paths: paths)
    for offset in stride(from: 0, to: paths, by: Lanes.scalarCount) {
      tile.run(block, offset: offset, into: &record)
    }
    return (record, tile)
  }
}

extension DutyCorridor {
  static let toUS = DutyCorridor(origin: "CN", destination: "US", goods: nil)
}

extension Lane {
  static func sea(to node: String) -> Lane {
    Lane(
      id: Identifier("sea-\(node)"), origin: "hub", destination: .node(Identifier(node)),
      mode: .sea, transitDays: .exactly(42), costPerKilogram: Money(8, .cny),
      costPerParcel: .zero(.cny), customs: .bulkEntry, importer: .seller)
  }
}

extension Strategy {
  /// One stage, no gate, an order every other week.
  static func plain(stages: [StageTemplate]? = nil, triggers: [Trigger] = []) -> Strategy {
    Strategy(
      id: "plain", title: "Plain", summary: "",
      stages: stages ?? [StageTemplate(title: "All", firstWeek: 0, actions: [], gate: nil)],
      triggers: triggers,
      replenishment: ReplenishmentRule(coverDays: 30, serviceLevel: 0.95, reviewWeeks: 2),
      passThrough: PassThrough(share: 0, lagWeeks: 0))
  }
}

/// Orders up to the planned demand of lead time, review and cover.
struct OrderUpTo: ReplenishmentPolicy {
  let name = "order-up-to"
  let information = InformationSet.forecast

  func level(for pool: PoolForecast, week: Int) -> Double {
    let weeks = pool.leadWeeks + pool.reviewWeeks + Int(pool.coverDays / 7)
    return pool.sum(pool.means, from: week, count: weeks)
  }

  func order(level: Double, position: Lanes, demandRatio: Lanes) -> Lanes {
    pointwiseMax(level - position, .zero)
  }
}

/// Serves listings in their order until the shelf is empty.
struct FirstComeRation: AllocationPolicy {
  let name = "first-come"
  let information = InformationSet.blind

  func groups(ofStores stores: [Identifier<Store>], at node: Node) -> [[Identifier<Store>]] {
    [stores]
  }

  func ration(demand: Span<Lanes>, stock: Lanes, into served: inout MutableSpan<Lanes>) {
    var left = stock
    for listing in demand.indices {
      served[listing] = pointwiseMin(demand[listing], left)
      left -= served[listing]
    }
  }
}
