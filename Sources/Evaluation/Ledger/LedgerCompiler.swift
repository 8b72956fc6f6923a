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
  private var columns: [Int] = []
  private var siblings: [Sibling] = []
  private var listingsByPool: [Int] = []
  private var productionWeeks: [Int] = []
  private var openingArrivals: [OpeningArrival] = []
  private var samplers = Numbering<Double>()
  private let openingPositions: [StockPlace: [StockPosition]]
  /// Listings of running stores by what they sell where.
  private var runningListings: [ProductMarket: [Int]] = [:]

  private struct ProductMarket: Hashable {
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

  private func startsCold(_ listing: Int) -> Bool {
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

  private mutating func listingTerms(
    _ position: Int, route: SupplyRoute, pool: Int, share: Double, costs: CompiledCosts
  ) -> ListingTerms {
    let listing = scenario.listings[position]
    let store = scenario.store(of: listing)
    let product = scenario.product(of: listing)
    let market = scenario.market(of: store)
    let seed = scenario.seed
    return ListingTerms(
      store: scenario.stores.position(of: store.id) ?? 0,
      product: scenario.products.position(of: product.id) ?? 0,
      market: scenario.markets.position(of: market.id) ?? 0, pool: pool, poolShare: share,
      price: amount(listing.price), dispersionSize: panel.dispersionSizes[position],
      sampler: samplers.number(of: panel.dispersionSizes[position]),
      demandKey: RandomKey(
        seed: seed, purpose: .evaluation, stream: .demand, entity: listing.id.text),
      returnKey: RandomKey(
        seed: seed, purpose: .evaluation, stream: .returns, entity: listing.id.text),
      levelKey: RandomKey(
        seed: seed, purpose: .evaluation, stream: .level, entity: listing.id.text),
      marketDemandColumn: layout.column(of: .marketDemand(market.id)) ?? 0,
      categoryDemandColumn: layout.column(of: .categoryDemand(product.category)) ?? 0,
      addedDutyColumns: list(addedDutyColumns(product, market)),
      parcelChargeColumns: list(parcelChargeColumns(market)),
      factColumns: list(layout.columns(of: costs.policyFacts(ofListing: position))),
      dutyFallsAtSale: route.customs == .parcel || route.customs == .bonded,
      dutyBase: costs.dutyBase(ofListing: position),
      outboundFreight: outboundFreight(route, product),
      rebate: ForeignAmount(
        amount: ExportRebate.perUnit(of: listing, as: route.exportMode, in: scenario),
        currency: currencyPosition(product.unitCost.currency)),
      rebateWeeks: ExportRebate.lagWeeks(as: route.exportMode, in: scenario),
      startsCold: startsCold(position), siblings: listSiblings(of: position),
      settlementWeeks: max(1, Settlement.weeks(of: store, in: scenario)),
      returnWeeks: max(1, Int(scenario.setting(Returns.lagWeeks, at: store).value.central)),
      slots: slots(at: listing))
  }

  private mutating func slots(at listing: Listing) -> ListingTerms.Slots {
    let handling = scenario.setting(Returns.handlingCost, at: listing)
    return ListingTerms.Slots(
      ownElasticity: slot(PriceResponse.ownElasticity, listing),
      categoryElasticity: slot(PriceResponse.categoryElasticity, listing),
      memory: slot(Visibility.memory, listing),
      organicShare: slot(Visibility.organicShare, listing),
      adElasticity: slot(Visibility.adElasticity, listing),
      coldShare: slot(.coldStartShare, listing),
      rampWeeks: slot(LaunchRamp.weeks, listing),
      launchAdvertising: slot(LaunchRamp.advertisingFactor, listing),
      diversion: slot(SiblingDiversion.share, listing),
      returnRate: slot(Returns.rate, listing),
      unsellableShare: slot(Returns.unsellableShare, listing),
      returnHandling: parameters.slot(of: handling, scale: rate(handling.currency)),
      feeRefundShare: slot(Returns.feeRefundShare, listing),
      advertisingShare: advertisingSlot(listing),
      conversionCost: slot(Settlement.conversionCost, listing))
  }

  private mutating func slot(_ key: SettingKey, _ listing: Listing) -> Int {
    parameters.slot(of: scenario.setting(key, at: listing))
  }

  private mutating func advertisingSlot(_ listing: Listing) -> Int {
    switch AdvertisingRate(of: listing, in: scenario, panel: panel) {
    case .budget(let share): parameters.slot(ofConstant: share)
    case .setting(let resolved): parameters.slot(of: resolved)
    }
  }

  /// Running stores' listings of the same product in the same market, with their shares of what a
  /// candidate takes from them.
  private mutating func listSiblings(of position: Int) -> Range<Int> {
    let first = siblings.count
    let listing = scenario.listings[position]
    guard startsCold(position) else { return first..<first }
    let found = runningListings[productMarket(of: listing)] ?? []
    let sizes = found.map { panel.means(ofListing: $0).reduce(0, +) }
    let total = sizes.reduce(0, +)
    if total > 0 {
      siblings += zip(found, sizes).map { Sibling(listing: $0, share: $1 / total) }
    }
    return first..<siblings.count
  }

  private func productMarket(of listing: Listing) -> ProductMarket {
    ProductMarket(product: listing.product, market: scenario.store(of: listing).market)
  }

  private mutating func findRunningListings() {
    for (position, listing) in scenario.listings.enumerated()
    where scenario.store(of: listing).status == .open {
      runningListings[productMarket(of: listing), default: []].append(position)
    }
  }

  // MARK: - Pools

  private mutating func poolTerms(
    _ index: Int, _ grouping: PoolGrouping, _ routes: [SupplyRoute], _ costs: CompiledCosts
  ) -> PoolTerms {
    let group = grouping.groups[index]
    let lead = grouping.entryListing(of: index, scenario: scenario, routes: routes)
    let route = routes[lead]
    let listing = scenario.listings[lead]
    let product = scenario.product(of: listing)
    let supplier = scenario.supplier(of: product)
    let production = ProductionCalendar(of: supplier, in: scenario.calendar)
    let opening = OpeningStock(
      positions: openingPositions[group.place] ?? [],
      share: grouping.openingShare(of: index, panel: panel), calendar: scenario.calendar)
    let market = entryMarket(route.node, listing)
    let firstListing = listingsByPool.count
    listingsByPool += group.listings
    productionWeeks += scenario.calendar.weeks.map {
      min(production.weeks(ofOrderIn: $0), Ring.longestDelay / 2)
    }
    openingArrivals += opening.arrivals.map {
      OpeningArrival(pool: index, week: $0.week, units: $0.units)
    }
    return PoolTerms(
      variant: scenario.variants.position(of: group.variant) ?? 0,
      node: scenario.nodes.position(of: group.node) ?? 0,
      inboundLane: route.inbound.flatMap { scenario.lanes.position(of: $0.id) },
      listings: firstListing..<listingsByPool.count, entryListing: lead,
      minimumOrderUnits: Double(product.minimumOrderUnits), unitCost: amount(product.unitCost),
      inboundFreight: route.inbound.map { freight($0, product) } ?? .zero,
      weeklyStorage: weeklyStorage(route.node, product), depositShare: supplier.depositShare,
      balanceWeeks: supplier.balanceDays / 7,
      transitColumn: route.inbound.flatMap { layout.column(of: .transitWeeks($0.id)) },
      plannedProductionWeeks: production.workWeeks, plannedTransitWeeks: route.inboundWeeks,
      dutyFallsAtEntry: route.inbound?.customs == .bulkEntry,
      addedDutyColumns: list(addedDutyColumns(product, market)),
      dutyRefundColumns: list(dutyRefundColumns(product, market)),
      factColumns: list(layout.columns(of: costs.policyFacts(ofListing: lead))),
      importTaxWeeks: max(
        1,
        Int(scenario.setting(Finance.importTaxWeeks, at: scenario.store(of: listing)).value.central)
      ),
      openingUnits: opening.onHand)
  }

  /// The market whose customs border the node lies behind: that of its country if the scenario names
  /// one, else the listing's.
  private func entryMarket(_ node: Node, _ listing: Listing) -> Market {
    scenario.markets.first { $0.country == node.country }
      ?? scenario.market(of: scenario.store(of: listing))
  }

  private func freight(_ lane: Lane, _ product: Product) -> ForeignAmount {
    ForeignAmount(
      amount: lane.freightPerUnit(of: product),
      currency: currencyPosition(lane.costPerKilogram.currency))
  }

  private func outboundFreight(_ route: SupplyRoute, _ product: Product) -> ForeignAmount {
    guard let lane = route.outbound else { return .zero }
    let perKilogram = freight(lane, product)
    let perParcel =
      lane.costPerParcel.majorUnits * scenario.startRate(of: lane.costPerParcel.currency)
      / scenario.startRate(of: lane.costPerKilogram.currency)
    return ForeignAmount(
      amount: perKilogram.amount + perParcel, currency: perKilogram.currency)
  }

  private func weeklyStorage(_ node: Node, _ product: Product) -> ForeignAmount {
    let monthly = node.monthlyStoragePerCubicMetre.majorUnits * product.size.cubicMetres
    return ForeignAmount(
      amount: monthly / PlanningCalendar.weeksPerMonth,
      currency: currencyPosition(node.monthlyStoragePerCubicMetre.currency))
  }

  // MARK: - Columns

  /// Keeps a list of columns and returns where it lies.
  private mutating func list(_ found: [Int]) -> Range<Int> {
    columns += found
    return columns.count - found.count..<columns.count
  }

  private func addedDutyColumns(_ product: Product, _ market: Market) -> [Int] {
    columns { factor in
      guard let corridor = factor.corridorOfAddedDuty else { return false }
      return corridor.holds(
        origin: product.originCountry, market: market, goods: product.hsCode)
    }
  }

  private func dutyRefundColumns(_ product: Product, _ market: Market) -> [Int] {
    columns { factor in
      guard case .dutyRefund(let corridor) = factor else { return false }
      return corridor.holds(
        origin: product.originCountry, market: market, goods: product.hsCode)
    }
  }

  private func parcelChargeColumns(_ market: Market) -> [Int] {
    columns { factor in
      guard case .parcelCharge(let destination) = factor else { return false }
      return destination == market.country || destination == market.customsUnion
    }
  }

  private func columns(where matches: (Factor) -> Bool) -> [Int] {
    layout.factors.indices.filter { matches(layout.factors[$0]) }
  }

  private func triggerTerms(_ trigger: Trigger) -> LedgerProgram.TriggerTerms {
    switch trigger.signal {
    case .addedDuty(let destination, let threshold):
      return LedgerProgram.TriggerTerms(
        columns: columns { factor in
          guard let corridor = factor.corridorOfAddedDuty else { return false }
          return corridor.destination == destination
        }, threshold: threshold, startRate: nil)
    case .currencyLoss(let currency, let threshold):
      return LedgerProgram.TriggerTerms(
        columns: [layout.column(of: .currency(currency))].compactMap { $0 }, threshold: threshold,
        startRate: scenario.startRate(of: currency))
    }
  }

  // MARK: - Money

  private mutating func firmTerms() -> LedgerProgram.FirmTerms {
    let firm = scenario.firm
    return LedgerProgram.FirmTerms(
      openingCash: scenario.inBase(firm.cash), creditLimit: scenario.inBase(firm.creditLimit),
      weeklyInterest: firm.creditRatePerYear / PlanningCalendar.weeksPerYear,
      weeklyFixedCost: scenario.inBase(firm.monthlyFixedCost) / PlanningCalendar.weeksPerMonth,
      weeklyStaffCost: inBase(StoreCosts.staffMonthlyCost) / PlanningCalendar.weeksPerMonth,
      openingReceivables: inBase(Finance.openingReceivables),
      openingPayables: inBase(Finance.openingPayables),
      graceWeeks: scenario.setting(Finance.graceWeeks).value.central,
      clearanceWeeks: scenario.setting(Clearance.weeks).value.central,
      terminalMonths: scenario.setting(TerminalValue.months).value.central,
      targetOperatingProfit: inBase(Target.operatingProfit),
      survivalSlot: parameters.slot(of: scenario.setting(TerminalValue.survival)),
      recoverableSlot: parameters.slot(of: scenario.setting(Clearance.recoverableShare)))
  }

  private mutating func accountTerms(_ store: Store) -> AccountTerms {
    func slot(_ key: SettingKey, _ table: inout ParameterTable) -> Int {
      table.slot(of: scenario.setting(key, at: store))
    }
    return AccountTerms(
      key: RandomKey(
        seed: scenario.seed, purpose: .evaluation, stream: .suspensions, entity: store.id.text),
      staff: scenario.setting(StoreCosts.staff, at: store).value.central,
      suspensionChance: slot(AccountHealth.suspensionChance, &parameters),
      suspensionWeeks: slot(AccountHealth.suspensionWeeks, &parameters),
      loadElasticity: slot(AccountHealth.loadElasticity, &parameters),
      missingWeight: slot(AccountHealth.missingWeight, &parameters))
  }

  private var workPerPersonAtStart: Double {
    guard scenario.firm.storeStaff > 0 else { return 0 }
    let running = scenario.stores.filter { $0.status == .open }
    let work = running.map { scenario.setting(StoreCosts.staff, at: $0).value.central }
    return work.reduce(0, +) / scenario.firm.storeStaff
  }

  private func deposits(_ costs: CompiledCosts) -> [LedgerProgram.Deposit] {
    costs.deposits.enumerated().flatMap { store, sums in
      sums.map { LedgerProgram.Deposit(store: store, amount: amount($0)) }
    }
  }

  private func inBase(_ key: SettingKey, at store: Store? = nil) -> Double {
    let setting = store.map { scenario.setting(key, at: $0) } ?? scenario.setting(key)
    return setting.value.central * rate(setting.currency)
  }

  private func rate(_ currency: Currency?) -> Double { currency.map(scenario.startRate) ?? 1 }

  private func amount(_ money: Money) -> ForeignAmount {
    ForeignAmount(amount: money.majorUnits, currency: currencyPosition(money.currency))
  }

  private func currencyPosition(_ currency: Currency) -> Int {
    currencies.firstIndex(of: currency) ?? 0
  }
}

extension RandomStream {
  /// Weekly demand counts by listing.
  static let demand = RandomStream("demand")
  /// The walk of a listing's own level.
  static let level = RandomStream("level")
  /// Returned units by listing.
  static let returns = RandomStream("returns")
}
