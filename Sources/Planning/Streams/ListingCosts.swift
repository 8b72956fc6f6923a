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
  /// Weeks that a unit lies at the node on average: cover and half a review.
  let weeksStored: Double
  /// Weeks that the money for a unit is tied: from paying the supplier to being paid.
  let weeksTied: Double
  /// Weeks of production and of transit, supplier's stops aside.
  let productionWeeks, transitWeeks: Int
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
    rebate = amount(ExportRebate.perUnit(of: listing, in: scenario), product.unitCost.currency)
    let storage = route.node.monthlyStoragePerCubicMetre
    weeklyStorage = amount(
      storage.majorUnits * product.size.cubicMetres / PlanningCalendar.weeksPerMonth,
      storage.currency)
    weeksStored = rule.coverDays / 7 + Double(rule.reviewWeeks) / 2
    let supplier = scenario.supplier(of: product)
    productionWeeks = ProductionCalendar(of: supplier, in: scenario.calendar).workWeeks
    transitWeeks =
      route.inbound.map { max(1, Int(($0.transitDays.central / 7).rounded(.up))) } ?? 0
    weeksTied =
      supplier.depositShare * Double(productionWeeks)
      + max(0, Double(transitWeeks) - Double(supplier.balanceDays) / 7)
      + weeksStored + Double(Settlement.weeks(of: store, in: scenario))
    fallsAtEntry = route.inbound?.customs == .bulkEntry
    fallsAtSale = route.customs == .parcel || route.customs == .bonded
    let saleMarket = scenario.market(of: store)
    let border =
      fallsAtEntry
      ? scenario.markets.first { $0.country == route.node.country } ?? saleMarket : saleMarket
    addedDutyColumns = sample.columns { factor in
      guard case .addedDuty(let corridor) = factor else { return false }
      return corridor.holds(
        origin: product.originCountry, market: border, goods: product.hsCode)
    }
    parcelChargeColumns = sample.columns { factor in
      guard case .parcelCharge(let destination) = factor else { return false }
      return destination == saleMarket.country || destination == saleMarket.customsUnion
    }
  }
}
