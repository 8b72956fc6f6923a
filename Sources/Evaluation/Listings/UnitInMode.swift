import Artifacts
import Commerce
import Economics

/// One unit of one listing in one mode: its ledger, and what it costs while it waits to be sold.
struct UnitInMode {
  let mode: FulfilmentMode
  let unit: UnitLedger
  let time: SupplyTime
  /// Cost per year over the money tied.
  let capitalRate: Double

  /// What is left at a gross shelf price in base currency under the rules of a week.
  func left(price: Double, week: Int) -> Double {
    unit.sale(price: price, week: week).contribution - stock
  }

  /// Rent and capital of one unit.
  var stock: Double { rent + capital }

  /// Costs that grow with weight and size: freight and rent.
  var perKilogram: Double {
    (unit.freight(on: unit.route.inbound) + unit.freight(on: unit.route.outbound) + rent)
      / unit.product.weightKilograms
  }

  /// The figures at the listing's price, now and after dated changes.
  func economics(price: Double) -> ModeEconomics {
    let sale = unit.sale(price: price, week: 0)
    let limit = unit.costs.taxFreeUpToLocal(ofListing: unit.position, week: 0)
    let currency = unit.listing.price.currency
    return ModeEconomics(
      mode: mode, tax: price - sale.netPrice + sale.duty, inboundFreight: sale.inboundFreight,
      delivery: sale.delivery, fulfilment: sale.fulfilment, stock: stock,
      rest: sale.product + sale.platformFees + sale.returns + sale.advertising,
      left: sale.contribution - stock, afterChanges: changes(price: price),
      daysToBuyer: unit.route.outbound?.transitDays.central,
      taxFreeUpTo: limit.flatMap { Money(majorUnits: $0, currency) })
  }

  private func changes(price: Double) -> [ListingEconomics.Change] {
    var last = left(price: price, week: 0)
    return unit.scenario.calendar.weeks.dropFirst().compactMap { week in
      let now = left(price: price, week: week)
      guard abs(now - last) > 1e-9 else { return nil }
      last = now
      return ListingEconomics.Change(
        day: unit.scenario.calendar.monday(ofWeek: week), contribution: now)
    }
  }

  private var rent: Double {
    let monthly = unit.scenario.inBase(unit.route.node.monthlyStoragePerCubicMetre)
    return monthly * unit.product.size.cubicMetres / PlanningCalendar.weeksPerMonth
      * time.weeksStored
  }

  private var capital: Double {
    let paid = unit.scenario.inBase(unit.product.unitCost) + unit.freight(on: unit.route.inbound)
    return paid * capitalRate * time.weeksTied * 7 / 365.2425
  }
}
