import Commerce
import Kernels

/// One listing as the ledger needs it: positions instead of names, slots instead of settings.
///
/// Plain numbers only, lists being ranges of the program's flat ones: reading a field in the weekly
/// loops then touches no reference count, which threads would fight over.
struct ListingTerms: Sendable {
  let store: Int
  let product: Int
  let market: Int
  let pool: Int
  /// Share of its pool's forecast, for costs of the pool.
  let poolShare: Double
  /// Gross shelf price at the start, in the store's currency.
  let price: ForeignAmount
  /// Negative-binomial size of its own noise.
  let dispersionSize: Double
  /// Where it stands in ``LedgerProgram/dispersionSizes``.
  let sampler: Int
  let demandKey: RandomKey
  let returnKey: RandomKey
  let levelKey: RandomKey
  /// Columns of the exogenous factors it answers to.
  let marketDemandColumn: Int
  let categoryDemandColumn: Int
  /// Duty added on its corridor: a range of ``LedgerProgram/columns``.
  let addedDutyColumns: Range<Int>
  /// Charges on its parcels, likewise.
  let parcelChargeColumns: Range<Int>
  /// Facts that its duty and tax depend on, likewise, in the order of its forms of costs.
  let factColumns: Range<Int>
  /// Whether duty falls at sale: parcels and bonded goods.
  let dutyFallsAtSale: Bool
  /// What added points of duty are taken of, base currency per unit.
  let dutyBase: Double
  /// Freight from its node to the buyer.
  let outboundFreight: ForeignAmount
  /// Export rebate for one unit.
  let rebate: ForeignAmount
  /// Weeks from the sale until it is paid.
  let rebateWeeks: Int
  /// Whether its store is a candidate, so that its demand ramps up from a share.
  let startsCold: Bool
  /// Listings of running stores that lose sales to it: a range of ``LedgerProgram/siblings``.
  let siblings: Range<Int>
  /// Whole weeks from sale to payout.
  let settlementWeeks: Int
  /// Whole weeks from sale to return.
  let returnWeeks: Int
  /// Where its settings lie in the parameter table.
  let slots: Slots

  /// Positions of settings in the parameter table.
  struct Slots: Sendable {
    let ownElasticity, categoryElasticity: Int
    let memory, organicShare, adElasticity: Int
    let coldShare, rampWeeks, launchAdvertising, diversion: Int
    let returnRate, unsellableShare, returnHandling, feeRefundShare: Int
    let advertisingShare, conversionCost: Int
  }
}

/// A listing of a running store that loses sales to a new one, with its share of the loss.
struct Sibling: Sendable {
  let listing: Int
  let share: Double
}
