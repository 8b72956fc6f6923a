import Commerce

@testable import ScenarioIO

/// A scenario of two stores whose sales lie in a file of the data folder.
enum DataScenario {
  static let yaml = """
    start: 2027-01-04
    base_currency: EUR
    history:
      absent: zero
      data:
        file: sales.csv
        recipe: "README.md, The data"
        columns: {store: Country, product: Code, week: week, units: qty, revenue: revenue}
        currency: EUR
        top_listings: 3
        products:
          cost_share: 50 %
          category: gifts
          weight: 0.2 kg
          length: 10 cm
          width: 10 cm
          height: 5 cm
          hs_code: "392640"
        stock: {node: de, lasts: 4 weeks}

    """
  static let stores = """
    store,platform,market,mode,ad_spend_local,data_name
    de,amazon,de,platform_warehouse,100,Germany
    fr,amazon,fr,platform_warehouse,100,France

    """
  static let firm = """
    setting,value,source
    firm.cash,10000 EUR,made up
    firm.credit_limit,5000 EUR,made up
    firm.monthly_fixed_cost,100 EUR,made up

    """
  static let header = "Country,Code,week,qty,revenue"

  /// Sixty weeks before the start: Germany sells two products and France one; nothing sells in the
  /// week of 2026-12-21, and France sells a second product too rarely to be taken.
  static let rows: [String] = {
    let start = Day(iso: "2027-01-04") ?? Day(daysSinceEpoch: 0)
    let weeks = (1...60).map { start.advanced(by: -7 * $0) }
      .filter { $0.description != "2026-12-21" }
    return weeks.flatMap { ["Germany,A1,\($0),10,50.0", "Germany,A2,\($0),6,12.0"] }
      + weeks.map { "France,A1,\($0),4,24.0" } + ["France,A2,2026-11-02,1,2.0"]
  }()

  static func load(
    _ changes: [(path: String, text: String)] = [], rows: [String] = rows
  ) -> LoadResult {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    return load(changes, data: MemoryFolder(name: "data", files: [("sales.csv", text)]))
  }

  static func load(
    _ changes: [(path: String, text: String)] = [], data: MemoryFolder?
  ) -> LoadResult {
    let files = [("scenario.yaml", yaml), ("stores.csv", stores), ("firm.csv", firm)]
    return SmallVocabulary.loader.load(
      folder: MemoryFolder(name: "shop", files: files + changes), data: data)
  }
}
