import Commerce

/// One pool of stock as the ledger needs it: a variant at a node, or an allotment of it.
struct PoolTerms: Sendable {
  /// `variant@node`, with the stores of an allotment.
  let name: String
  let variant: Int
  let listings: [Int]
  /// A listing whose corridor is that of goods entering the node.
  let entryListing: Int
  let minimumOrderUnits: Double
  /// What one unit costs ex works.
  let unitCost: ForeignAmount
  /// Freight of one unit to the node.
  let inboundFreight: ForeignAmount
  /// Storage of one unit for a week.
  let weeklyStorage: ForeignAmount
  /// Share of the invoice paid with the order.
  let depositShare: Double
  /// Weeks from hand-over to the balance.
  let balanceWeeks: Int
  /// Weeks of production of an order placed in each week, stops included.
  let productionWeeks: [Int]
  /// Column of the lane's transit weeks; nil where the goods are made at the node.
  let transitColumn: Int?
  /// Weeks from order to shelf that the planner reckons with, by week of the order.
  let plannedLeadWeeks: [Int]
  /// Whether duty falls at entry.
  let dutyFallsAtEntry: Bool
  let addedDutyColumns: [Int]
  let dutyRefundColumns: [Int]
  /// Weeks until import tax of the node's country is recovered.
  let importTaxWeeks: Int
  /// Units on the shelf at the start.
  let openingUnits: Double
  /// Units under way at the start, by week of arrival.
  let openingArrivals: [(week: Int, units: Double)]
}
