import Artifacts
import Commerce
import Economics
import Kernels

/// Terms of listings.
extension LedgerCompiler {
  mutating func listingTerms(
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

  mutating func slots(at listing: Listing) -> ListingTerms.Slots {
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

  mutating func slot(_ key: SettingKey, _ listing: Listing) -> Int {
    parameters.slot(of: scenario.setting(key, at: listing))
  }

  mutating func advertisingSlot(_ listing: Listing) -> Int {
    switch AdvertisingRate(of: listing, in: scenario, panel: panel) {
    case .budget(let share): parameters.slot(ofConstant: share)
    case .setting(let resolved): parameters.slot(of: resolved)
    }
  }

  /// Running stores' listings of the same product in the same market, with their shares of what a
  /// candidate takes from them.
  mutating func listSiblings(of position: Int) -> Range<Int> {
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

  func productMarket(of listing: Listing) -> ProductMarket {
    ProductMarket(product: listing.product, market: scenario.store(of: listing).market)
  }

  mutating func findRunningListings() {
    for (position, listing) in scenario.listings.enumerated()
    where scenario.store(of: listing).status == .open {
      runningListings[productMarket(of: listing), default: []].append(position)
    }
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
