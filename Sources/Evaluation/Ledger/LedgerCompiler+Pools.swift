import Artifacts
import Commerce
import Economics
import Kernels

/// Terms of pools, and what moving and storing their goods costs.
extension LedgerCompiler {
  mutating func poolTerms(
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
  func entryMarket(_ node: Node, _ listing: Listing) -> Market {
    scenario.markets.first { $0.country == node.country }
      ?? scenario.market(of: scenario.store(of: listing))
  }

  func freight(_ lane: Lane, _ product: Product) -> ForeignAmount {
    ForeignAmount(
      amount: lane.freightPerUnit(of: product),
      currency: currencyPosition(lane.costPerKilogram.currency))
  }

  func outboundFreight(_ route: SupplyRoute, _ product: Product) -> ForeignAmount {
    guard let lane = route.outbound else { return .zero }
    let perKilogram = freight(lane, product)
    let perParcel =
      lane.costPerParcel.majorUnits * scenario.startRate(of: lane.costPerParcel.currency)
      / scenario.startRate(of: lane.costPerKilogram.currency)
    return ForeignAmount(
      amount: perKilogram.amount + perParcel, currency: perKilogram.currency)
  }

  func weeklyStorage(_ node: Node, _ product: Product) -> ForeignAmount {
    let monthly = node.monthlyStoragePerCubicMetre.majorUnits * product.size.cubicMetres
    return ForeignAmount(
      amount: monthly / PlanningCalendar.weeksPerMonth,
      currency: currencyPosition(node.monthlyStoragePerCubicMetre.currency))
  }
}
