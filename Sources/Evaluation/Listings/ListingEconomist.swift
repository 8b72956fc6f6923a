public import Artifacts
public import Commerce
public import Economics

/// What one unit of each listing earns under the rules of each week, settings at their middle and
/// rates of the start: the basis of keep, reprice or drop.
public struct ListingEconomist {
  private let scenario: Scenario
  private let modes: [FulfilmentMode]
  private let costs: CompiledCosts
  private let panel: ForecastPanel

  /// An economist for a scenario.
  ///
  /// - Parameters:
  ///   - modes: by store.
  ///   - costs: duties and fees compiled for those modes.
  ///   - panel: the sales that advertising budgets are spread over.
  public init(
    scenario: Scenario, modes: [FulfilmentMode], costs: CompiledCosts, panel: ForecastPanel
  ) {
    self.scenario = scenario
    self.modes = modes
    self.costs = costs
    self.panel = panel
  }

  /// The figures of every listing that can be supplied, in the scenario's order.
  public func all() -> [ListingEconomics] { scenario.listings.indices.compactMap(economics) }

  private func economics(of position: Int) -> ListingEconomics? {
    let listing = scenario.listings[position]
    let store = scenario.store(of: listing)
    guard let storePosition = scenario.stores.position(of: store.id),
      let route = SupplyRoute(
        of: scenario.product(of: listing), to: store, mode: modes[storePosition], in: scenario)
    else { return nil }
    let unit = UnitLedger(
      scenario: scenario, listing: listing, position: position, route: route, costs: costs,
      advertisingShare: AdvertisingRate(of: listing, in: scenario, panel: panel).central)
    let now = unit.sale(price: scenario.inBase(listing.price), week: 0)
    let breakEven = unit.breakEvenPrice(week: 0)
    return ListingEconomics(
      listing: listing.id, netPrice: now.netPrice, productCost: now.product, freight: now.freight,
      duty: now.duty, fees: now.fees, returns: now.returns, advertising: now.advertising,
      contribution: now.contribution, afterChanges: changes(unit, listing),
      contributionUnderFacts: contributionUnderFacts(unit, listing), dutyBase: unit.dutyBase(now),
      dutyPointsToZero: unit.dutyPointsToZero(now),
      breakEvenPrice: breakEven.flatMap {
        Money(
          majorUnits: $0 / scenario.startRate(of: listing.price.currency), listing.price.currency)
      },
      verdict: verdict(now.contribution, price: scenario.inBase(listing.price), breakEven))
  }

  /// Contribution from each week on in which a dated rule changes it.
  private func changes(_ unit: UnitLedger, _ listing: Listing) -> [ListingEconomics.Change] {
    let price = scenario.inBase(listing.price)
    var last = unit.sale(price: price, week: 0).contribution
    return scenario.calendar.weeks.dropFirst().compactMap { week in
      let contribution = unit.sale(price: price, week: week).contribution
      guard abs(contribution - last) > 1e-9 else { return nil }
      last = contribution
      return ListingEconomics.Change(
        day: scenario.calendar.monday(ofWeek: week), contribution: contribution)
    }
  }

  /// Contribution in the week of the start if facts of policy events held, by combination.
  private func contributionUnderFacts(
    _ unit: UnitLedger, _ listing: Listing
  ) -> [Set<PolicyFact>: Double] {
    let facts = costs.policyFacts(ofListing: unit.position)
    let price = scenario.inBase(listing.price)
    var contributions: [Set<PolicyFact>: Double] = [:]
    for form in 1..<max(1, 1 << facts.count) {
      let holding = Set(facts.indices.filter { form >> $0 & 1 == 1 }.map { facts[$0] })
      contributions[holding] = unit.sale(price: price, week: 0, form: form).contribution
    }
    return contributions
  }

  private func verdict(
    _ contribution: Double, price: Double, _ breakEven: Double?
  ) -> ListingEconomics.Verdict {
    if contribution >= 0 { return .keep }
    guard let breakEven, breakEven <= 1.15 * price else { return .drop }
    return .reprice
  }
}
