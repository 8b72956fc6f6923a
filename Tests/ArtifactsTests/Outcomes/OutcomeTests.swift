import Artifacts
import Commerce
import TestSupport
import Testing

@Suite struct OutcomeTests {
  let study = SmallStudy(futureCount: 40).make()

  @Test("A figure and a series are found by key, an unknown key is not")
  func lookup() throws {
    let outcome = try #require(study.outcomes.first)
    #expect(outcome.pathCount == 40)
    for column in outcome.kpis { #expect(outcome.kpi(column.kpi.key) == column) }
    for series in outcome.series { #expect(outcome.series(series.key) == series) }
    #expect(outcome.kpi("cash") == nil && outcome.series("cash_low") == nil)
    #expect(outcome.kpi("") == nil)
  }

  @Test("Of two columns of one key the first is found")
  func first() {
    let kpi = KPIDescription(key: "k", title: "", unit: .money, better: .higher, definition: "")
    let outcome = Outcome(
      plan: "p", title: "", kpis: [KPIColumn(kpi, values: [1]), KPIColumn(kpi, values: [2])],
      series: [], storeStages: [], gates: [], ladder: [])
    #expect(outcome.kpi("k")?.values == [1] && outcome.pathCount == 1)
  }

  @Test("A column knows its mean and number of futures, whether all values are kept or not")
  func columns() {
    let kpi = KPIDescription(key: "k", title: "", unit: .money, better: .higher, definition: "")
    let whole = KPIColumn(kpi, values: [1, .nan, 3])
    #expect(whole.mean == 2 && whole.futureCount == 3 && whole.isWhole)
    let part = KPIColumn(kpi, firstValues: [1, 3], mean: 7, futureCount: 900)
    #expect(part.mean == 7 && part.futureCount == 900 && !part.isWhole)
    #expect(KPIColumn(kpi, values: []).mean.isNaN)
  }

  @Test("An outcome without figures has no futures")
  func empty() {
    let outcome = Outcome(
      plan: "p", title: "", kpis: [], series: [], storeStages: [], gates: [], ladder: [])
    #expect(outcome.pathCount == 0 && outcome.kpi("cash") == nil)
  }

  @Test("The weeks of a listing are its row of the forecast")
  func forecastRows() {
    let note = CalibrationNote(subject: "", sentence: "", isCalibrated: false)
    let choice = ModelChoice(
      model: "flat", reason: "test", rollingError: nil, naiveError: nil, historyWeeks: 0)
    let panel = ForecastPanel(
      listings: ["a", "b", "c"], weekCount: 2, means: [1, 2, 3, 4, 5, 6], quantileLevels: [],
      quantiles: [], dispersionSizes: [9, 9, 9],
      commonVolatility: CommonVolatility(
        market: [:], category: [:], weeklyPersistence: 0, note: note),
      choices: [choice, choice, choice])
    #expect((0..<3).map { Array(panel.means(ofListing: $0)) } == [[1, 2], [3, 4], [5, 6]])
  }
}
