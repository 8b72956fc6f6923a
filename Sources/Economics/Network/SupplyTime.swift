public import Commerce

/// How long goods and the money in them are under way in a mode, supplier's stops aside.
public struct SupplyTime: Sendable, Hashable {
  /// Weeks from order to hand-over.
  public let productionWeeks: Int
  /// Weeks from hand-over to the node.
  public let transitWeeks: Int
  /// Weeks that a unit lies at the node on average: cover and half a review.
  public let weeksStored: Double
  /// Weeks that the money for a unit is tied: from paying the supplier to being paid.
  public let weeksTied: Double

  /// The times of a product on its route to a store, stock being held by a rule.
  public init(
    of product: Product, on route: SupplyRoute, to store: Store, rule: ReplenishmentRule,
    in scenario: Scenario
  ) {
    let supplier = scenario.supplier(of: product)
    productionWeeks = ProductionCalendar(of: supplier, in: scenario.calendar).workWeeks
    transitWeeks = route.inboundWeeks
    weeksStored = rule.coverDays / 7 + Double(rule.reviewWeeks) / 2
    weeksTied =
      supplier.depositShare * Double(productionWeeks)
      + max(0, Double(transitWeeks) - Double(supplier.balanceDays) / 7) + weeksStored
      + Double(Settlement.weeks(of: store, in: scenario))
  }
}
