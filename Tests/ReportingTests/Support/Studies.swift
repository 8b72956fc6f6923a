import Artifacts
import TestSupport
import Testing

/// Results that every section and renderer must stand.
enum Studies {
  /// A name for messages and the result.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable () -> StudyResult
    var testDescription: String { name }
  }

  static let all = [
    Case(name: "three plans in 200 futures") { SmallStudy().make() },
    Case(name: "one plan in one future") { SmallStudy(futureCount: 1, planCount: 1).make() },
    Case(name: "two plans in three futures") { SmallStudy(futureCount: 3, planCount: 2).make() },
    Case(name: "plans without a future") { SmallStudy(futureCount: 0, planCount: 2).make() },
    Case(name: "plans of which figures are missing") { missingFigures() },
    Case(name: "nothing found") { SmallStudy().makeEmpty() },
  ]

  /// A result without a key that sections look for, and without series.
  private static func missingFigures() -> StudyResult {
    let full = SmallStudy(futureCount: 20).make()
    let outcomes = full.outcomes.map { outcome in
      Outcome(
        plan: outcome.plan, title: outcome.title,
        kpis: outcome.kpis.filter { $0.kpi.unit == .money && $0.kpi.key != "cash_low" },
        series: [], storeStages: [], gates: [], ladder: [])
    }
    return full.with(
      outcomes: outcomes, listings: [], effects: [], conditions: [], costWarnings: [], loadNotes: []
    )
  }
}
