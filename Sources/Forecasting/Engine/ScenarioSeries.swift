internal import Commerce

/// A scenario's listings as series with labels: what the engine forecasts, and what it cannot.
struct ScenarioSeries {
  /// The listings, in the scenario's order.
  let listings: [Listing]
  /// The series of each listing; nil for a candidate store's and for one without a row of sales.
  let seriesOfListing: [Int?]
  /// The series, of listings in open stores with sales rows, in the listings' order.
  let panel: SeriesPanel
  /// The market of each listing, by its place in the scenario.
  let markets: [Int]
  /// The category of each listing, by its place in ``categoryNames``.
  let categories: [Int]
  /// Categories in the order in which products first name them.
  let categoryNames: [String]
  /// Weeks between the last known one and the start of the plan; 0 unless the history ends early.
  let gapWeeks: Int

  /// Reads a scenario; nothing dated on or after its start is looked at.
  ///
  /// - Complexity: linear in listings and weeks of history.
  init(_ scenario: Scenario) {
    let all = Array(scenario.listings)
    let names = Self.categories(of: scenario.products)
    let own = all.map { names.firstIndex(of: scenario.product(of: $0).category) ?? 0 }
    let rows = Self.rows(of: all, scenario)
    var count = 0
    var seriesOfListing: [Int?] = []
    for row in rows {
      seriesOfListing.append(row == nil ? nil : count)
      count += row == nil ? 0 : 1
    }
    let sales = scenario.sales
    panel = SeriesPanel(
      sales: sales, positions: rows.compactMap { $0 }, before: scenario.calendar.start,
      groups: zip(rows, own).filter { $0.0 != nil }.map(\.1), groupCount: names.count)
    gapWeeks = max(
      0, sales.firstMonday.distance(to: scenario.calendar.start) / 7 - panel.endWeek)
    listings = all
    categories = own
    categoryNames = names
    markets = all.map { scenario.markets.position(of: scenario.store(of: $0).market) ?? 0 }
    self.seriesOfListing = seriesOfListing
  }

  private static func categories(of products: Roster<Product>) -> [String] {
    var seen: Set<String> = []
    return products.map(\.category).filter { seen.insert($0).inserted }
  }

  /// The row of sales of each listing of an open store, where it has a number before the start.
  private static func rows(of listings: [Listing], _ scenario: Scenario) -> [Int?] {
    let sales = scenario.sales
    let rowOfListing = Dictionary(
      zip(sales.listings, sales.listings.indices), uniquingKeysWith: { first, _ in first })
    let known = sales.weeks(before: scenario.calendar.start)
    return listings.map { listing in
      guard scenario.store(of: listing).status == .open, let row = rowOfListing[listing.id],
        sales.units[row * sales.weekCount..<row * sales.weekCount + known]
          .contains(where: \.isFinite)
      else { return nil }
      return row
    }
  }

  /// The listing of each series.
  var listingOfSeries: [Int] { listings.indices.filter { seriesOfListing[$0] != nil } }

  /// Labels of series from labels of listings.
  func labels(_ labels: [Int]) -> [Int] { listingOfSeries.map { labels[$0] } }
}
