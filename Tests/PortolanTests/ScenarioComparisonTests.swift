import Commerce
import Portolan
import Testing

@Suite("Comparison of two scenarios")
struct ScenarioComparisonTests {
  @Test("a scenario less itself is nothing, without any error")
  func selfComparisonIsZero() throws {
    let scenario = try MinimalStudy.scenario()
    let rows = try rows(of: ScenarioComparison(first: scenario, second: scenario, paths: 40))
    #expect(rows.count > 10)
    for row in rows {
      #expect(row.count == 6)
      #expect(row[2] == row[3])
      #expect(Double(row[4]) == 0 && Double(row[5]) == 0, "\(row)")
    }
  }

  @Test(
    "twice the cash is worth its difference in every future, so its error is far below its spread")
  func differencesArePaired() throws {
    let poor = try MinimalStudy.commented()
    let rich = try MinimalStudy.commented(replacing: [
      ("firm.csv", "firm.cash,", "firm.cash,2400000 CNY,bank statement")
    ])
    let rows = try rows(of: ScenarioComparison(first: poor, second: rich, paths: 100))
    let cash = try #require(rows.first { $0[0] == "stay" && $0[1] == "cash_end" })
    let difference = try #require(Double(cash[4]))
    let error = try #require(Double(cash[5]))
    #expect(difference > 1_000_000)
    #expect(error < 0.1 * difference)
  }

  @Test("plans that only one scenario has are named, and no common plan is an error")
  func commonPlans() throws {
    let whole = try MinimalStudy.commented()
    let part = try MinimalStudy.commented(replacing: [
      ("plans/stay.yaml", "strategy:", "strategy: remain")
    ])
    let comparison = try ScenarioComparison(first: whole, second: part, paths: 8)
    #expect(comparison.leftOut == ["stay", "remain"])
    #expect(Set(try rows(of: comparison).map { $0[0] }) == ["diversify"])
    var minimal = try MinimalStudy.scenario()
    minimal.seed = part.seed
    let error = #expect(throws: StudyError.self) {
      try ScenarioComparison(first: minimal, second: part, paths: 8)
    }
    #expect(try #require(error).description.contains("no plan"))
  }

  @Test("scenarios of other seeds, currencies or weeks are refused")
  func incomparable() throws {
    let scenario = try MinimalStudy.commented()
    var otherSeed = scenario
    otherSeed.seed += 1
    let otherCurrency = try MinimalStudy.commented(replacing: [
      ("scenario.yaml", "base_currency:", "base_currency: USD")
    ])
    let otherWeeks = try MinimalStudy.commented(replacing: [
      ("scenario.yaml", "horizon:", "horizon: 60 weeks")
    ])
    for (other, word) in [(otherSeed, "seed"), (otherCurrency, "USD"), (otherWeeks, "horizon")] {
      let error = #expect(throws: StudyError.self) {
        try ScenarioComparison(first: scenario, second: other, paths: 1)
      }
      #expect(try #require(error).description.contains(word))
    }
  }

  private func rows(of comparison: ScenarioComparison) throws -> [[String]] {
    let text = try comparison.run(control: MinimalStudy.control()).table.csv
    let lines = text.split(separator: "\n")
    #expect(lines[0] == "plan,figure,first,second,difference,standard_error")
    return lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
