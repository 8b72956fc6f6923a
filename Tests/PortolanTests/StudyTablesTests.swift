import Artifacts
import Commerce
import Kernels
import Testing

@testable import Portolan

@Suite("Tables of one room's answer")
struct StudyTablesTests {
  @Test("forecasts have a row for each listing, week, mean and quantile")
  func forecastTable() throws {
    let scenario = try MinimalStudy.scenario()
    let panel = try Study(scenario: scenario, paths: 1).forecast(
      parallel: ParallelBlocks(workers: 2), control: MinimalStudy.control())
    let rows = Self.rows(StudyTables.forecast(panel, of: scenario).csv)
    #expect(rows[0] == ["listing", "model", "reason", "week", "quantile", "units"])
    let perListing = scenario.calendar.horizonWeeks * (1 + panel.quantileLevels.count)
    #expect(rows.count == 1 + scenario.listings.count * perListing)
    #expect(rows.allSatisfy { $0.count == 6 })
    #expect(rows[1][3] == "2027-01-04" && rows[1][4] == "mean")
    for row in rows.dropFirst() { #expect(try #require(Double(row[5])) >= 0) }
  }

  @Test("factors have five rising quantiles for each week")
  func factorTable() throws {
    let scenario = try MinimalStudy.scenario()
    let study = try Study(scenario: scenario, paths: 600)
    let rows = Self.rows(try study.factorTable(control: MinimalStudy.control()).csv)
    #expect(rows[0] == ["factor", "week", "quantile", "value"])
    #expect((rows.count - 1) % (5 * scenario.calendar.horizonWeeks) == 0)
    for first in stride(from: 1, to: rows.count, by: 5) {
      let values = try rows[first..<first + 5].map { try #require(Double($0[3])) }
      #expect(values == values.sorted(), "\(rows[first])")
    }
  }

  @Test("decisions say what was left free, what was found and what binds")
  func decisions() throws {
    let plans = try Self.plans(of: MinimalStudy.commented())
    let text = StudyTables.decisions(plans, in: try MinimalStudy.commented())
    #expect(text.contains("Stay (stay)\n  Nothing was left free.\n"))
    #expect(Infeasibility.sentences(of: plans).isEmpty)
  }

  @Test("what binds is said with the unit of its limit, and a share by the point")
  func bindingRows() throws {
    let scenario = try MinimalStudy.commented()
    let proof = SolutionProof(
      problem: "Portfolio of stores", status: "optimal", method: "by hand", variableCount: 1,
      rowCount: 2, objective: 0, bound: 0, gap: 0, largestViolation: 0,
      bindingRows: [
        .init(name: "share of the US", limit: 0.5, unit: "share", shadowPrice: 1_001_390),
        .init(name: "cash in weeks 1-13", limit: 1_234_000, unit: "CNY", shadowPrice: 0.2),
      ])
    let stay = try #require(Self.plans(of: scenario).first)
    let plan = Plan(
      id: stay.id, title: stay.title, summary: "", strategy: stay.strategy, proofs: [proof])
    let text = StudyTables.decisions([plan], in: scenario)
      .split(separator: "\u{A0}").joined(separator: " ")
    #expect(text.contains("    share of the US: limit 50 %; one point more is worth CNY 10,000\n"))
    #expect(
      text.contains("    cash in weeks 1-13: limit CNY 1.23 m; one CNY more is worth CNY 0.2\n"))
  }

  @Test("limits that leave no choice are named, and the plan that they stop")
  func infeasibility() throws {
    let scenario = try MinimalStudy.commented(replacing: [
      ("plans/diversify.yaml", "# free:", "free: [modes]"),
      ("firm.csv", "firm.cash,", "firm.cash,10 CNY,x"),
      ("firm.csv", "firm.credit_limit,", "firm.credit_limit,0 CNY,x"),
    ])
    let plans = try Self.plans(of: scenario)
    let sentence = try #require(Infeasibility.sentences(of: plans).first)
    #expect(sentence.hasPrefix("Diversify in stages: "))
    #expect(sentence.contains("cash and credit line in weeks 1-13"))
    let text = StudyTables.decisions(plans, in: scenario)
    #expect(text.contains("infeasible") && text.contains("in conflict"))
    #expect(!text.contains("gap"), "a gap of what has no solution")
  }

  @Test(
    "numbers in lines of text are short",
    arguments: [
      (0.04000000000000001, "0.04"), (1.87e-16, "0"), (9.2395626e-07, "9.24e-07"),
      (361850.0, "361850"), (-355700.668, "-355701"), (5.741532, "5.74"), (2, "2"),
      (.nan, "unknown"),
    ])
  func shortNumbers(value: Double, text: String) {
    #expect(ShortNumber.text(value) == text)
  }

  private static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func plans(of scenario: Scenario) throws -> [Plan] {
    let study = try Study(scenario: scenario, paths: 1)
    let forecast = try study.forecast(
      parallel: ParallelBlocks(workers: 2), control: MinimalStudy.control())
    return try study.plans(forecast: forecast, control: MinimalStudy.control())
  }
}
