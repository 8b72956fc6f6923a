import Artifacts
import Commerce
import Economics

/// What goods of one listing cost on their way to the buyer in one mode: freight, storage and where
/// duty falls.
struct ListingCosts: Sendable {
  let route: SupplyRoute
  let unitCost: CurrencyAmount
  let inboundFreight: CurrencyAmount
  let outboundFreight: CurrencyAmount
  let outboundParcel: CurrencyAmount
  let rebate: CurrencyAmount
  /// Storage of one unit for a week.
  let weeklyStorage: CurrencyAmount
  /// How long goods and their money are under way.
  let time: SupplyTime
  let fallsAtEntry: Bool
  let fallsAtSale: Bool
  let addedDutyColumns: [Int]
  let parcelChargeColumns: [Int]

  /// The costs, or nil where no node or lane serves the mode.
  init?(
    listing: Listing, mode: FulfilmentMode, rule: ReplenishmentRule, scenario: Scenario,
    sample: FutureSample
  ) {
    let product = scenario.product(of: listing)
    let store = scenario.store(of: listing)
    guard let route = SupplyRoute(of: product, to: store, mode: mode, in: scenario) else {
      return nil
    }
    func amount(_ value: Double, _ currency: Currency) -> CurrencyAmount {
      CurrencyAmount(value, currency, scenario: scenario, sample: sample)
    }
    func freight(_ lane: Lane?) -> CurrencyAmount {
      guard let lane else { return amount(0, scenario.baseCurrency) }
      return amount(
        lane.costPerKilogram.majorUnits * lane.chargedKilograms(of: product),
        lane.costPerKilogram.currency)
    }
    self.route = route
    unitCost = amount(product.unitCost.majorUnits, product.unitCost.currency)
    inboundFreight = freight(route.inbound)
    outboundFreight = freight(route.outbound)
    outboundParcel =
      route.outbound.map { amount($0.costPerParcel.majorUnits, $0.costPerParcel.currency) }
      ?? amount(0, scenario.baseCurrency)
    rebate = amount(
      ExportRebate.perUnit(of: listing, as: route.exportMode, in: scenario),
      product.unitCost.currency)
    let storage = route.node.monthlyStoragePerCubicMetre
    weeklyStorage = amount(
      storage.majorUnits * product.size.cubicMetres / PlanningCalendar.weeksPerMonth,
      storage.currency)
    time = SupplyTime(of: product, on: route, to: store, rule: rule, in: scenario)
    fallsAtEntry = route.inbound?.customs == .bulkEntry
    fallsAtSale = route.customs == .parcel || route.customs == .bonded
    let saleMarket = scenario.market(of: store)
    let border =
      fallsAtEntry
      ? scenario.markets.first { $0.country == route.node.country } ?? saleMarket : saleMarket
    addedDutyColumns = sample.columns { factor in
      guard let corridor = factor.corridorOfAddedDuty else { return false }
      return corridor.holds(
        origin: product.originCountry, market: border, goods: product.hsCode)
    }
    parcelChargeColumns = sample.columns { factor in
      guard case .parcelCharge(let destination) = factor else { return false }
      return destination == saleMarket.country || destination == saleMarket.customsUnion
    }
  }
}
