import Artifacts
import Commerce
import Economics

/// The latest order of a listing's goods that is on the shelf by a week.
struct Supply {
  let variant: Identifier<StockVariant>
  let route: SupplyRoute
  let product: Product
  /// The week of the order.
  let latestWeek: Int
  let legs: [Deadline.Leg]

  /// Counts back from a week, past stops of the supplier.
  init(of listing: Listing, on route: SupplyRoute, by week: Int, in scenario: Scenario) {
    variant = listing.variant
    self.route = route
    product = scenario.product(of: listing)
    let production = ProductionCalendar(
      of: scenario.supplier(of: product), in: scenario.calendar)
    let transit = route.inboundWeeks
    var order = week - transit - production.workWeeks
    while order + production.weeks(ofOrderIn: order) + transit > week { order -= 1 }
    latestWeek = order
    legs =
      [Deadline.Leg(.production, weeks: week - transit - order)]
      + (route.inbound.map { [Deadline.Leg(.transit($0.mode), weeks: transit)] } ?? [])
  }
}
