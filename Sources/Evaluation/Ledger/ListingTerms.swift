import Commerce
import Kernels

/// One listing as the ledger needs it: positions instead of names, slots instead of settings.
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
  let demandKey: RandomKey
  let returnKey: RandomKey
  /// Columns of the exogenous factors it answers to.
  let marketDemandColumn: Int
  let categoryDemandColumn: Int
  let competitorColumn: Int
  /// Columns of duty added on its corridor.
  let addedDutyColumns: [Int]
  /// Columns of charges on its parcels.
  let parcelChargeColumns: [Int]
  /// Whether duty falls at sale: parcels and bonded goods.
  let dutyFallsAtSale: Bool
  /// Freight from its node to the buyer.
  let outboundFreight: ForeignAmount
  /// Export rebate for one unit.
  let rebate: ForeignAmount
  /// Whether its store is a candidate, so that its demand ramps up from a share.
  let startsCold: Bool
  /// Listings of running stores that lose sales to it, with their shares of the loss.
  let siblings: [(listing: Int, share: Double)]
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
