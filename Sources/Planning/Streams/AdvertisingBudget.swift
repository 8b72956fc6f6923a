import Artifacts
import Commerce
import Economics

/// Advertising over gross sales of a listing: running stores spend what they say per month, spread
/// over forecast sales; others a share.
///
/// The ledger reckons alike.
struct AdvertisingBudget {
  private let listing: Listing
  private let context: PlanningContext

  /// Of a listing.
  init(_ listing: Listing, _ context: PlanningContext) {
    self.listing = listing
    self.context = context
  }

  /// The share in the sampled futures.
  func share(in sample: FutureSample) -> SampledNumber {
    let scenario = context.scenario
    let store = scenario.store(of: listing)
    let usual = SampledNumber(scenario.setting(Advertising.shareOfSales, at: listing), in: sample)
    guard store.status == .open, store.monthlyAdvertising.minorUnits > 0 else { return usual }
    let sales = monthlySales(of: store)
    guard sales > 0 else { return usual }
    return .constant(min(0.9, scenario.inBase(store.monthlyAdvertising) / sales))
  }

  /// Expected gross sales of a store per month over the first year, in base currency.
  private func monthlySales(of store: Store) -> Double {
    let weeks = min(context.panel.weekCount, 52)
    var sum = 0.0
    for (position, listing) in context.scenario.listings.enumerated()
    where listing.store == store.id {
      let units = context.panel.means(ofListing: position).prefix(weeks).reduce(0, +)
      sum += units * context.scenario.inBase(listing.price)
    }
    return sum / Double(weeks) * PlanningCalendar.weeksPerMonth
  }
}
