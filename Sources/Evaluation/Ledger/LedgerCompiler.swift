import Artifacts
import Commerce
import Economics
import Kernels

/// Turns names into positions and settings into slots, once per plan.
struct LedgerCompiler {
  let scenario: Scenario
  let plan: Plan
  let panel: ForecastPanel
  let layout: FactorLayout
  let modes: [FulfilmentMode]
  let currencies: [Currency]
  var parameters: ParameterTable
  /// Lists that terms refer to by range.
  var columns: [Int] = []
  var siblings: [Sibling] = []
  var listingsByPool: [Int] = []
  var productionWeeks: [Int] = []
  var openingArrivals: [OpeningArrival] = []
  var samplers = Numbering<Double>()
  let openingPositions: [StockPlace: [StockPosition]]
  /// Listings of running stores by what they sell where.
  var runningListings: [ProductMarket: [Int]] = [:]

  struct ProductMarket: Hashable {
    let product: Identifier<Product>
    let market: Identifier<Market>
  }

  /// A compiler for a plan.
  init(scenario: Scenario, plan: Plan, panel: ForecastPanel, layout: FactorLayout) {
    self.scenario = scenario
    self.plan = plan
    self.panel = panel
    self.layout = layout
    modes = plan.modes(in: scenario)
    currencies = [scenario.baseCurrency] + scenario.foreignCurrencies
    parameters = ParameterTable(layout: layout)
    openingPositions = Dictionary(grouping: scenario.stock) {
      StockPlace(variant: $0.variant, node: $0.node)
    }
  }

  /// The program.
  ///
  /// - Throws: ``EvaluationError`` where a listing cannot be supplied.
  mutating func compile(
    costs: CompiledCosts, replenishment: any ReplenishmentPolicy,
    allocation: any AllocationPolicy
  ) throws(EvaluationError) -> LedgerProgram {
    let routes = try routesByListing()
    let grouping = PoolGrouping(
      scenario: scenario, routes: routes, modes: modes, allocation: allocation)
    let shares = poolShares(grouping)
    findRunningListings()
    var listings: [ListingTerms] = []
    for position in scenario.listings.indices {
      listings.append(
        listingTerms(
          position, route: routes[position], pool: grouping.poolOfListing[position],
          share: shares[position], costs: costs))
    }
    var pools: [PoolTerms] = []
    for pool in grouping.groups.indices {
      pools.append(poolTerms(pool, grouping, routes, costs))
    }
    let firm = firmTerms()
    let adElasticitySlots = scenario.stores.map {
      parameters.slot(of: scenario.setting(Visibility.adElasticity, at: $0))
    }
    let accounts = scenario.stores.map { accountTerms($0) }
    let walk = LevelWalk(
      variancePerWeek: panel.levelVariancePerWeek,
      largestVariance: ForecastPanel.largestLevelVariance)
    return LedgerProgram(
      scenario: scenario, plan: plan, panel: panel, costs: costs, replenishment: replenishment,
      allocation: allocation, listings: listings, pools: pools,
      poolNames: grouping.groups.map(\.name), listingsByPool: listingsByPool,
      productionWeeks: productionWeeks, openingArrivals: openingArrivals,
      openingWeeklyUnits: grouping.groups.map { openingWeeklyUnits(of: $0.listings) },
      referenceMeans: scenario.calendar.weeks.flatMap { week in
        scenario.listings.indices.map { panel.means[$0 * panel.weekCount + week] }
      },
      dispersionSizes: samplers.values, siblings: siblings, columns: columns,
      levelWalk: walk,
      levelVariances: scenario.calendar.weeks.map { walk.variance(afterSteps: $0 + 1) },
      poolsOfVariant: scenario.variants.indices.map { variant in
        pools.indices.filter { pools[$0].variant == variant }
      },
      storeMonthlyFixed: scenario.stores.map { inBase(StoreCosts.monthlyFixed, at: $0) },
      storeEntryCost: scenario.stores.map { inBase(StoreCosts.entryCost, at: $0) },
      accounts: accounts, workPerPersonAtStart: workPerPersonAtStart, deposits: deposits(costs),
      parameters: parameters, firm: firm,
      rateColumns: currencies.map { layout.column(of: .currency($0)) },
      startRates: currencies.map(scenario.startRate),
      costPerClickColumn: layout.column(of: .costPerClick),
      competitorColumns: scenario.markets.map { layout.column(of: .competitorPrice($0.id)) ?? 0 },
      adElasticitySlots: adElasticitySlots, dutyRises: dutyRises(costs),
      longestReturn: listings.map(\.returnWeeks).max() ?? 0,
      triggers: plan.strategy.triggers.map(triggerTerms))
  }

  private func dutyRises(_ costs: CompiledCosts) -> [Double] {
    let listings = scenario.listings.indices
    let starts = listings.map { costs.dutyPerUnit(ofListing: $0, week: 0) }
    return scenario.calendar.weeks.flatMap { week in
      listings.flatMap { listing in
        (0..<1 << costs.policyFacts(ofListing: listing).count).map {
          costs.dutyPerUnit(ofListing: listing, week: week, form: $0) - starts[listing]
        }
      }
    }
  }

  /// Units a week that listings of running stores are expected to sell at the start.
  private func openingWeeklyUnits(of listings: [Int]) -> Double {
    let weeks = min(Int(TerminalValue.usableWeeks), scenario.calendar.horizonWeeks)
    let running = listings.filter { !startsCold($0) }
    let units = running.reduce(0) { sum, listing in
      sum + panel.means(ofListing: listing).prefix(weeks).reduce(0, +)
    }
    return units / Double(weeks)
  }

  func startsCold(_ listing: Int) -> Bool {
    scenario.store(of: scenario.listings[listing]).status == .candidate
  }

  private func routesByListing() throws(EvaluationError) -> [SupplyRoute] {
    var routes: [SupplyRoute] = []
    for listing in scenario.listings {
      let store = scenario.store(of: listing)
      let mode = modes[scenario.stores.position(of: store.id) ?? 0]
      guard
        let route = SupplyRoute(
          of: scenario.product(of: listing), to: store, mode: mode, in: scenario)
      else { throw EvaluationError.noRoute(listing: listing.id, mode: mode) }
      routes.append(route)
    }
    return routes
  }

  /// Each listing's share of its pool's forecast over the horizon.
  private func poolShares(_ grouping: PoolGrouping) -> [Double] {
    let totals = scenario.listings.indices.map {
      max(1e-9, panel.means(ofListing: $0).reduce(0, +))
    }
    return scenario.listings.indices.map { listing in
      let group = grouping.groups[grouping.poolOfListing[listing]]
      return totals[listing] / group.listings.reduce(0) { $0 + totals[$1] }
    }
  }
}
