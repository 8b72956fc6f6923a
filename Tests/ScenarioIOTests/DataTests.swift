import Commerce
import Testing

@testable import ScenarioIO

@Suite("Sales from a data file")
struct DataTests {
  @Test("pairs with the most revenue become listings, products and stock")
  func fills() throws {
    let result = DataScenario.load()
    let scenario = try #require(result.scenario, "\(TemplateTests.text(result))")
    #expect(Set(scenario.listings.map(\.id.text)) == ["A1@de", "A2@de", "A1@fr"])
    let listing = try #require(scenario.listings.first { $0.id.text == "A1@fr" })
    #expect(listing.price == Money(6, .eur))
    // A1 brings 74 for 14 in all weeks alike; half of it is what one costs.
    let product = try #require(scenario.products.first { $0.id.text == "A1" })
    #expect(product.unitCost == Money(minorUnits: 264, .eur))
    #expect(product.category == "gifts" && product.weightKilograms == 0.2)
    // Twelve of the last thirteen weeks had sales of 14; four weeks at that pace are 51.7.
    let stock = scenario.stock.filter { $0.variant.text == "A1" }
    #expect(stock.map(\.units) == [52])
    #expect(result.inputs.contains { $0.path == "data/sales.csv" })
  }

  @Test("weeks without a row are zeros, and a week without any trade is named")
  func quietWeek() throws {
    let result = DataScenario.load()
    let sales = try #require(result.scenario?.sales)
    #expect(sales.weekCount == 60)
    let before = sales.firstMonday.advanced(by: 7 * 58)
    #expect(before.description == "2026-12-21")
    #expect(sales.listings.indices.allSatisfy { Array(sales.series(at: $0))[58] == 0 })
    #expect(notes(result).contains { $0.contains("no trade at all in the week of 2026-12-21") })
    #expect(notes(result).contains { $0.hasPrefix("3 of 4 pairs") })
  }

  @Test("rows that do not end before the start are not read")
  func laterRows() throws {
    let later = ["Germany,A1,2027-01-04,9000,9.0", "Spain,A9,2027-01-11,9000,90000.0"]
    let result = DataScenario.load(rows: DataScenario.rows + later)
    let scenario = try #require(result.scenario, "\(TemplateTests.text(result))")
    let plain = try #require(DataScenario.load().scenario)
    #expect(ResolvedScenarioText.describe(scenario) == ResolvedScenarioText.describe(plain))
    #expect(notes(result).contains { $0.hasPrefix("2 rows that do not end before 2027-01-04") })
  }

  @Test("stores without a chosen pair are left out, and unknown stores are named")
  func strangersAndIdleStores() throws {
    let yaml = DataScenario.yaml.replacing("top_listings: 3", with: "top_listings: 2")
    let result = DataScenario.load(
      [("scenario.yaml", yaml)],
      rows: DataScenario.rows.filter { !$0.hasPrefix("France,A1") }
        + ["Atlantis,A1,2026-11-02,5,900.0"])
    let scenario = try #require(result.scenario, "\(TemplateTests.text(result))")
    #expect(scenario.stores.map(\.id.text) == ["de"])
    #expect(notes(result).contains { $0.hasSuffix("none of these pairs is theirs: fr") })
    #expect(notes(result).contains("in the data, but no store: Atlantis"))
  }

  /// Rows of the file that are wrong, and what must be said of them.
  @Test(
    "a wrong row is shown where it stands",
    arguments: [
      ("Germany,A1,2026-11-03,1,2.0", "E0", "2026-11-02"),
      ("Germany,A1,2026-11-02,1,2.0", "E0302", "given again"),
      ("Germany,A1,2026-11-02,minus,2.0", "E0", "minus"),
      ("Germany,A1,2026-11-02,-3,2.0", "E0", "-3"),
      ("Germany,A1,2026-11-02,1", "E0", "sales.csv"),
      ("Germany,A 1,2026-11-02,1,99999.0", "E0", "A 1"),
    ])
  func wrongRows(_ row: String, _ code: String, _ word: String) {
    let result = DataScenario.load(rows: DataScenario.rows + [row])
    #expect(result.scenario == nil)
    let text = TemplateTests.text(result)
    #expect(result.diagnostics.contains { $0.code.id.hasPrefix(code) }, "\(text)")
    #expect(text.contains("data/sales.csv") && text.contains(word), "\(text)")
  }

  @Test("without the folder or the file the recipe is shown")
  func missing() {
    let other = MemoryFolder(name: "data", files: [("sale.csv", "x\n")])
    for data in [nil, other] {
      let result = DataScenario.load(data: data)
      #expect(result.diagnostics.map(\.code) == [.dataMissing])
      #expect(TemplateTests.text(result).contains("README.md, The data"))
    }
  }

  @Test(
    "the scenario names no place outside itself", arguments: ["../sales.csv", "/s.csv", "a/b.csv"])
  func outside(_ path: String) {
    let yaml = DataScenario.yaml.replacing("file: sales.csv", with: "file: \(path)")
    let result = DataScenario.load([("scenario.yaml", yaml)])
    #expect(result.diagnostics.map(\.code).contains(.outsideFolder))
  }

  @Test("a history beside the data is refused")
  func both() {
    let history = "store,product,week,units,price_local\nde,A1,2026-11-02,3,5\n"
    let result = DataScenario.load([("history.csv", history)])
    #expect(result.diagnostics.map(\.code).contains(.ambiguous))
  }

  @Test("a column that the file lacks is named with the nearest")
  func missingColumn() {
    let yaml = DataScenario.yaml.replacing("product: Code", with: "product: Cude")
    let text = TemplateTests.text(DataScenario.load([("scenario.yaml", yaml)]))
    #expect(text.contains("the data have no column `Cude`") && text.contains("`Code`"))
  }

  private func notes(_ result: LoadResult) -> [String] {
    result.notes.filter { $0.subject == "history.data" }.map(\.text)
  }
}
