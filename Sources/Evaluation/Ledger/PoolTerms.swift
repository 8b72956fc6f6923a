import Commerce

/// One pool of stock as the ledger needs it: a variant at a node, or an allotment of it.
///
/// Plain numbers only, as ``ListingTerms``.
struct PoolTerms: Sendable {
  let variant: Int
  let node: Int
  /// The bulk lane into the node; nil where the goods are made there.
  let inboundLane: Int?
  /// Its listings: a range of ``LedgerProgram/listingsByPool``.
  let listings: Range<Int>
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
  /// Column of the lane's transit weeks; nil where the goods are made at the node.
  let transitColumn: Int?
  /// Weeks of work and on the lane that the planner reckons with, suppliers' stops aside.
  let plannedProductionWeeks, plannedTransitWeeks: Int
  /// Whether duty falls at entry.
  let dutyFallsAtEntry: Bool
  /// Ranges of ``LedgerProgram/columns``.
  let addedDutyColumns: Range<Int>
  let dutyRefundColumns: Range<Int>
  /// Facts that duty at entry depends on, in the order of the entry listing's forms of costs.
  let factColumns: Range<Int>
  /// Weeks until import tax of the node's country is recovered.
  let importTaxWeeks: Int
  /// Units on the shelf at the start.
  let openingUnits: Double

  /// Weeks from order to shelf that the planner reckons with.
  var plannedLeadWeeks: Int { plannedProductionWeeks + plannedTransitWeeks }
}

/// Units of a pool under way at the start.
struct OpeningArrival: Sendable {
  let pool: Int
  let week: Int
  let units: Double
}
