import Commerce
import Testing

@testable import ScenarioIO

@Suite struct SampleColumnTests {
  private func load(
    samples: String = "sea,making_days,returns_pct,wage_usd\n31,20,4,900\n35.5,,6,1100\n44,30,,\n",
    _ changes: [(path: String, text: String)], siblings: [MemoryFolder] = []
  ) -> LoadResult {
    SmallVocabulary.loader.load(
      folder: MemoryFolder(
        name: "test", files: ScenarioTemplate.minimal + [("samples.csv", samples)] + changes,
        siblings: siblings))
  }

  @Test func settingTakesTheValuesOfAColumn() throws {
    let settings = """
      setting,market,value
      returns.rate,,column(returns_pct)
      vat.recovery,de,column(sea) weeks
      staff.monthly_cost,,column(wage_usd)
      """
    let result = load([("settings.csv", settings)])
    let scenario = try #require(result.scenario, "\(TemplateTests.text(result))")
    #expect(result.diagnostics.isEmpty, "\(TemplateTests.text(result))")
    let listing = try #require(scenario.listings.first)
    let returns = scenario.setting("returns.rate", at: listing).value
    #expect(zip(returns.extremes, [0.04, 0.06]).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(returns.extremes.count == 2)
    #expect(
      scenario.settings.resolve("vat.recovery", at: SettingSelector(market: "de")).value
        == .samples([31, 35.5, 44]))
    let wage = scenario.setting("staff.monthly_cost")
    #expect(wage.value == .samples([900, 1100]))
    #expect(wage.currency == .usd)
  }

  @Test func scenarioFileAndTablesTakeItToo() throws {
    let yaml = """
      start: 2027-01-04
      base_currency: CNY
      tables: {samples: seen.csv}
      settings:
        returns.rate: {value: column(back) %, market: de}
      """
    let suppliers = "supplier,production\nacme,column(making_days)\n"
    let result = load(
      [
        ("scenario.yaml", yaml), ("suppliers.csv", suppliers),
        ("seen.csv", "back,making_days\n5,21\n7,28\n"),
      ])
    let scenario = try #require(result.scenario, "\(TemplateTests.text(result))")
    #expect(scenario.suppliers["acme"]?.productionDays == .samples([21, 28]))
    let german = try #require(scenario.listings["earbuds@de-amazon"])
    #expect(scenario.setting("returns.rate", at: german).value.extremes.count == 2)
  }

  /// A column in weeks under a field counted in days: the header's unit is changed like any other.
  @Test func unitOfTheHeaderIsConverted() throws {
    let result = load(
      samples: "making_weeks\n2\n3\n",
      [("suppliers.csv", "supplier,production_weeks\nacme,column(making_weeks)\n")])
    let scenario = try #require(result.scenario, "\(TemplateTests.text(result))")
    #expect(scenario.suppliers["acme"]?.productionDays == .samples([14, 21]))
  }

  @Test func whatIfReplacesAColumnAndKeepsTheOthers() throws {
    let settings = "setting,value\nvat.recovery,column(sea) weeks\nreturns.rate,column(back_pct)\n"
    let base = MemoryFolder(
      name: "base",
      files: ScenarioTemplate.minimal + [
        ("settings.csv", settings), ("samples.csv", "sea,back_pct\n31,50\n35,75\n"),
      ])
    let whatIf = MemoryFolder(
      name: "whatif",
      files: [("scenario.yaml", "base: base\n"), ("samples.csv", "sea\n50\n")], siblings: [base])
    let result = SmallVocabulary.loader.load(folder: whatIf)
    let scenario = try #require(result.scenario, "\(TemplateTests.text(result))")
    #expect(scenario.setting("vat.recovery").value == .samples([50]))
    #expect(scenario.setting("returns.rate").value == .samples([0.5, 0.75]))
  }

  /// Two folders whose samples differ must not share a run's name.
  @Test func resolvedTextSeesEveryValue() throws {
    let settings = [("settings.csv", "setting,value\nvat.recovery,column(sea) weeks\n")]
    let one = try #require(load(samples: "sea\n31\n35\n", settings).scenario)
    let two = try #require(load(samples: "sea\n31\n36\n", settings).scenario)
    #expect(ResolvedScenarioText.describe(one) != ResolvedScenarioText.describe(two))
    #expect(ResolvedScenarioText.describe(one).contains("35.0"))
  }

  /// A table that nobody refers to is still read, and its mistakes are told.
  @Test func mistakesInUnusedColumnsAreTold() {
    let result = load(samples: "sea\nmany\n", [])
    #expect(result.diagnostics.map(\.code) == [.notANumber])
  }

  @Test(arguments: [
    ("sea_days", "days"), ("returns_pct", "pct"), ("wage_usd", "usd"), ("returns_share", "share"),
    ("sea", nil), ("sea_us", nil), ("_days", nil), ("sea_", nil), ("wage_USD", nil),
  ])
  func headerEndsInAUnitOrNot(_ header: String, _ unit: String?) {
    #expect(SampleColumns.unit(ofHeader: header) == unit)
  }
}
