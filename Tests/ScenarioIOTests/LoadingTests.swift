import Commerce
import Testing

@testable import ScenarioIO

@Suite struct LoadingTests {
  private func load(
    _ changes: [(path: String, text: String)], siblings: [MemoryFolder] = [],
    without: [String] = []
  ) -> LoadResult {
    let kept = ScenarioTemplate.minimal.filter { !without.contains($0.path) }
    return SmallVocabulary.loader.load(
      folder: MemoryFolder(name: "test", files: kept + changes, siblings: siblings))
  }

  @Test func whatIfChangesOnlyTheColumnsItNames() throws {
    let base = MemoryFolder(name: "base", files: ScenarioTemplate.minimal)
    let whatIf = MemoryFolder(
      name: "whatif",
      files: [
        ("scenario.yaml", "base: base\ntitle: What if\nsettings: {firm.cash: 5000 CNY}\n"),
        ("stores.csv", "store,mode\nde-amazon,overseas_warehouse\n"),
      ], siblings: [base])
    let result = SmallVocabulary.loader.load(folder: whatIf)
    let scenario = try #require(result.scenario, "\(TemplateTests.text(result))")
    #expect(scenario.title == "What if")
    #expect(scenario.firm.cash == Money(5000, .cny))
    #expect(scenario.stores["de-amazon"]?.mode == .overseasWarehouse)
    #expect(scenario.stores["de-amazon"]?.node == "de-warehouse")
    #expect(scenario.stores["us-amazon"]?.mode == .platformWarehouse)
    #expect(result.inputs.contains { $0.path == "../base/products.csv" })
  }

  @Test func rowOfTheUserReplacesAShippedOne() throws {
    let result = load([("platforms.csv", "platform,payout_cycle_days\namazon,7\n")])
    let amazon = try #require(result.scenario?.platforms["amazon"])
    #expect(amazon.payoutCycleDays == 7)
    #expect(amazon.holdDays == 7)
    #expect(!result.notes.contains { $0.subject == "platforms[amazon]" })
  }

  @Test func monthsAreSpreadOverTheirDays() throws {
    var rows = ["store,product,month,units,price_local"]
    for store in ["us-amazon", "de-amazon"] {
      for product in ["lamp", "earbuds"] {
        rows += ["\(store),\(product),2026-11,300,45", "\(store),\(product),2026-12,620,45"]
      }
    }
    let result = load([("history.csv", rows.joined(separator: "\n"))])
    let sales = try #require(result.scenario?.sales, "\(TemplateTests.text(result))")
    #expect(sales.firstMonday == Day(iso: "2026-11-02"))
    #expect(sales.weekCount == 9)
    let weeks = Array(sales.series(at: 0))
    // 10 a day in November, 20 a day in December; the week of 30 November has one and six days.
    #expect(
      zip(weeks, [70, 70, 70, 70, 130, 140, 140, 140, 140]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(result.diagnostics.map(\.code) == [.shortHistory])
  }

  @Test func absentWeeksAreZerosOnlyIfSaid() throws {
    let text = TemplateHistory.text(TemplateHistory.minimal).split(separator: "\n")
      .filter { !$0.contains("us-amazon,lamp,2026-03-0") }.joined(separator: "\n")
    #expect(load([("history.csv", text)]).diagnostics.map(\.code) == [.historyGap])
    let yaml = "start: 2027-01-04\nbase_currency: CNY\nhistory: {absent: zero}\n"
    let result = load([("history.csv", text), ("scenario.yaml", yaml)])
    let sales = try #require(result.scenario?.sales)
    #expect(sales.series(at: 0).contains(0))
    #expect(result.notes.contains { $0.subject == "history" })
  }

  @Test func ratesAreCrossedIntoBaseAndWeekly() throws {
    let fx = """
      date,USD,CNY,GBP
      2026-12-14,1.00,7.00,0.80
      2026-12-18,1.10,7.70,N/A
      2026-12-19,1.20,8.40,0.90
      2026-12-30,1.25,7.50,0.75
      """
    let result = load([("fx.csv", fx)])
    let rates = try #require(result.scenario?.rates, "\(TemplateTests.text(result))")
    #expect(rates.currencies == [.eur, .usd])
    #expect(rates.firstMonday == Day(iso: "2026-12-14"))
    #expect(rates.weekCount == 3)
    // The last quote up to each Friday: the Saturday's counts for the next week.
    let expected = [7.7, 7.7 / 1.1, 8.4, 8.4 / 1.2, 7.5, 7.5 / 1.25]
    #expect(zip(rates.rates, expected).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func peggedCurrencyFollowsTheDollar() throws {
    let stores = """
      store,platform,market,mode,ad_spend_local
      us-amazon,amazon,us,platform_warehouse,4800
      de-amazon,amazon,ae,platform_warehouse,1600
      """
    let result = load([("stores.csv", stores)])
    let scenario = try #require(result.scenario, "\(TemplateTests.text(result))")
    let dirham = try #require(Currency(code: "AED"))
    #expect(abs(scenario.startRate(of: dirham) * 3.6725 - scenario.startRate(of: .usd)) < 1e-9)
    #expect(result.notes.contains { $0.subject == "fx[AED]" })
  }

  /// Shipped markets whose currencies no reference rate covers: the user's column is enough, beside
  /// the shipped ones.
  @Test(arguments: [("tw", "TWD", "37.1"), ("vn", "VND", "29100"), ("ph", "PHP", "68.5")])
  func currencyWithoutShippedRateNeedsOneColumn(
    _ market: String, _ currency: String, _ rate: String
  ) throws {
    let stores = """
      store,platform,market,mode,ad_spend_local
      us-amazon,amazon,\(market),platform_warehouse,48000
      de-amazon,amazon,de,platform_warehouse,1600
      """
    let history = TemplateHistory.text(TemplateHistory.minimal).split(separator: "\n")
      .map { $0.hasPrefix("us-amazon") ? $0.prefix { $0 != "." } + "" : String($0) }
      .joined(separator: "\n")
    let refused = load([("stores.csv", stores), ("history.csv", history)])
    #expect(refused.diagnostics.map(\.code) == [.rateMissing], "\(TemplateTests.text(refused))")
    #expect(refused.diagnostics[0].help[0].contains("columns `date,\(currency)`"))
    let fx = "date,\(currency)\n2025-06-30,\(rate)\n2026-12-28,\(rate)\n"
    let result = load([("stores.csv", stores), ("history.csv", history), ("fx.csv", fx)])
    let scenario = try #require(result.scenario, "\(TemplateTests.text(result))")
    #expect(scenario.rates.weekCount >= 52)
    #expect(scenario.rates.currencies.map(\.code).contains(currency))
  }

  @Test func shippedRatesThatBeginAfterTheStartAreSaidTo() {
    let header = "start: 2011-12-05\nbase_currency: GBP\n"
    let missing = load([("scenario.yaml", header)]).diagnostics.filter { $0.code == .rateMissing }
    #expect(!missing.isEmpty)
    #expect(missing.allSatisfy { $0.help.contains("the shipped rates begin on 2023-11-03") })
  }

  @Test func settingsOfPartsAreFoundAtTheirPlace() throws {
    let settings = """
      setting,product,store,market,value,source
      returns.rate,,,de,12 %,own data
      returns.rate,lamp,,,5 to 9 %,own data
      """
    let scenario = try #require(load([("settings.csv", settings)]).scenario)
    let german = try #require(scenario.listings["earbuds@de-amazon"])
    let american = try #require(scenario.listings["lamp@us-amazon"])
    #expect(scenario.setting("returns.rate", at: german).value == .exactly(0.12))
    #expect(
      scenario.setting("returns.rate", at: american).value == .interval90(low: 0.05, high: 0.09))
  }

  @Test func readerThatRefusesIsReported() {
    struct Refusing: ScenarioFolder {
      let name = "x"
      let answer: FolderReadResult
      func read(_ path: String, limit: Int) -> FolderReadResult { answer }
      func list(_ directory: String) -> [String] { [] }
      func sibling(_ name: String) -> (any ScenarioFolder)? { nil }
    }
    let answers: [(FolderReadResult, DiagnosticCode)] = [
      (.outside, .outsideFolder), (.tooLarge, .tooLarge), (.notRegular, .notAFile),
      (.failed("no permission"), .notAFile), (.missing, .fileMissing),
    ]
    for (answer, code) in answers {
      let result = SmallVocabulary.loader.load(folder: Refusing(answer: answer))
      #expect(result.diagnostics.first?.code == code)
      #expect(result.scenario == nil)
    }
  }

  @Test func shippedTablesAreSound() {
    for declaration in TableCatalogue.all {
      for content in ShippedTables.contents(of: declaration.name) {
        let collector = DiagnosticCollector()
        let source = SourceText(path: content.file, bytes: Array(content.text.utf8))
        let rows = TableReader.read(
          source, as: declaration, level: .shipped, collector
        ).rows
        _ = TableLayers.completed(rows, declaration, collector)
        #expect(collector.finished().isEmpty)
        #expect(!rows.isEmpty)
      }
    }
  }

  @Test func everyMarketAndPlatformCanBeUsed() {
    let markets = ShippedTables.markets.split(separator: "\n").dropFirst()
      .map { $0.prefix { $0 != "," } }
    // The first three have no reference rate; the template's cents do not exist in the others.
    for market in markets where !["vn", "tw", "ph", "jp", "kr"].contains(market) {
      let stores =
        "store,platform,market,mode,allowed_modes,ad_spend_local\n"
        + "us-amazon,amazon,\(market),platform_warehouse,direct_mail bonded overseas_warehouse,48\n"
        + "de-amazon,own-site,\(market),direct_mail,,16\n"
      let result = load([("stores.csv", stores)])
      #expect(!result.hasErrors, "\(market): \(TemplateTests.text(result))")
    }
  }
}
