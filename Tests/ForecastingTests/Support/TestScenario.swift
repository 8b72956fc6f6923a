import Commerce
import Forecasting
import Testing

/// A small scenario with two open stores and what a test adds to it.
struct TestScenario {
  static let start = Panels.origin.advanced(by: 7 * 104)

  var stores: [Store] = [
    TestScenario.store("us-shop", "us"), TestScenario.store("de-shop", "de"),
  ]
  var products = ["lamp": "home", "clock": "home", "buds": "audio"]
  /// Units by `product@store`, one for each of the 104 weeks before the start (NaN: not yet on sale).
  var units: [String: [Double]] = [:]
  /// Weeks of the sales table.
  var tableWeeks = 104

  static func store(
    _ name: String, _ market: String, status: Store.Status = .open, reference: String? = nil
  ) -> Store {
    Store(
      id: Identifier(name), title: name, platform: "market", market: Identifier(market),
      kind: .consumer, status: status, operatingModel: .thirdPartyPlatform, mode: .directMail,
      allowedModes: [.directMail], node: "hub", currency: .usd, monthlyAdvertising: Money(0, .usd),
      referenceStore: reference.map { Identifier($0) })
  }

  /// Counts around a level with a peak in the last weeks of the year.
  static func sales(_ name: String, level: Double, weeks: Int = 104) -> [Double] {
    (0..<weeks).map { week in
      let season = [47, 48, 49, 50].contains(week % 52) ? 2.5 : 1
      return Draws.count(mean: level * season, size: 20, entity: name, week: week)
    }
  }

  /// The scenario of all products in all stores.
  func scenario(horizonWeeks: Int = 78) throws -> Scenario {
    let listings = stores.flatMap { store in
      products.keys.sorted().map {
        Listing(
          product: Identifier($0), store: store.id, price: Money(30, .usd),
          variant: Identifier($0))
      }
    }
    let rows = listings.map(\.id).filter { units[$0.text] != nil }
    let history = SalesHistory(
      firstMonday: Panels.origin, weekCount: tableWeeks, listings: rows,
      units: rows.flatMap { units[$0.text] ?? [] }, source: "synthetic")
    return try Self.scenario(
      calendar: #require(PlanningCalendar(start: Self.start, horizonWeeks: horizonWeeks)),
      stores: stores,
      products: products.sorted { $0.key < $1.key }.map { try product($0.key, $0.value) },
      listings: listings, sales: history)
  }

  private func product(_ name: String, _ category: String) throws -> Product {
    Product(
      id: Identifier(name), title: name, category: category, unitCost: Money(5, .usd),
      weightKilograms: 1,
      size: PackedSize(lengthCentimetres: 10, widthCentimetres: 10, heightCentimetres: 10),
      hsCode: try #require(HSCode("850440")), originCountry: "CN", supplier: "maker",
      minimumOrderUnits: 1)
  }

  private static func market(_ name: String) -> Market {
    Market(
      id: Identifier(name), title: name, country: name, customsUnion: name, currency: .usd,
      pricesIncludeTax: false, layer: .mature)
  }

  private static func scenario(
    calendar: PlanningCalendar, stores: [Store], products: [Product], listings: [Listing],
    sales: SalesHistory
  ) -> Scenario {
    let platform = Platform(
      id: "market", title: "Market", kind: .marketplace, holdDays: 7, payoutCycleDays: 14)
    var seen: Set<Identifier<Market>> = []
    let markets = stores.map(\.market).filter { seen.insert($0).inserted }.map { market($0.text) }
    return Scenario(
      name: "test", title: "Test", summary: "", calendar: calendar, baseCurrency: .usd, seed: 1,
      contentHash: "", platforms: Roster([platform]), markets: Roster(markets),
      products: Roster(products), variants: Roster([]), bundles: Roster([]), suppliers: Roster([]),
      stores: Roster(stores), listings: Roster(listings), nodes: Roster([]), lanes: Roster([]),
      stock: [],
      firm: Firm(
        cash: Money(0, .usd), creditLimit: Money(0, .usd), creditRatePerYear: 0,
        monthlyFixedCost: Money(0, .usd), storeStaff: 1),
      complianceFiles: [], fees: [], tariffs: [], tariffEvents: Roster([]), sales: sales,
      rates: RateHistory(
        firstMonday: Panels.origin, currencies: [], rates: [], source: "synthetic"),
      settings: SettingBook(declarations: ForecastEngine.settings, entries: []),
      strategies: Roster([]))
  }
}
