import Artifacts
import Commerce
import Economics

/// What a listing spends on advertising over its gross sales: a running store's monthly budget spread
/// over its forecast sales, else the setting.
enum AdvertisingRate {
  /// Follows from the store's budget.
  case budget(Double)
  /// As set for the listing.
  case setting(SettingBook.Resolved)

  /// A budget beyond this share of sales is taken for a slip of the forecast and cut.
  private static let largestShare = 0.9

  /// The rate of a listing.
  init(of listing: Listing, in scenario: Scenario, panel: ForecastPanel) {
    let store = scenario.store(of: listing)
    let sales = Self.monthlySales(of: store, in: scenario, panel: panel)
    guard store.status == .open, store.monthlyAdvertising.minorUnits > 0, sales > 0 else {
      self = .setting(scenario.setting(Advertising.shareOfSales, at: listing))
      return
    }
    self = .budget(min(Self.largestShare, scenario.inBase(store.monthlyAdvertising) / sales))
  }

  /// The rate, or the middle of its law.
  var central: Double {
    switch self {
    case .budget(let share): share
    case .setting(let resolved): resolved.value.central
    }
  }

  /// Expected gross sales of a store per month over the first year, in base currency.
  private static func monthlySales(
    of store: Store, in scenario: Scenario, panel: ForecastPanel
  ) -> Double {
    let weeks = min(panel.weekCount, 52)
    var sum = 0.0
    for (position, listing) in scenario.listings.enumerated() where listing.store == store.id {
      let units = panel.means(ofListing: position).prefix(weeks).reduce(0, +)
      sum += units * scenario.inBase(listing.price)
    }
    return sum / Double(max(1, weeks)) * PlanningCalendar.weeksPerMonth
  }
}
