import Artifacts
import Commerce
import Kernels
import Reporting

/// What two scenarios came to on the same futures: a verdict, a page of text, a table of all figures.
public struct ComparedStudies: Sendable {
  let first: StudyResult
  let second: StudyResult

  /// Which scenario is ahead, by how much and how surely.
  public var verdict: String { ComparisonText.verdict(on: first, second) }

  /// The verdict and the main figures' differences by plan, for a terminal.
  public var text: String { ComparisonText.render(first, second) }

  /// Means of every figure by plan and the difference, second less first, in full precision.
  public var table: TidyTable {
    var table = TidyTable(
      columns: ["plan", "figure", "first", "second", "difference", "standard_error"])
    for (outcome, other) in zip(first.outcomes, second.outcomes) {
      for column in outcome.kpis {
        guard let match = other.kpi(column.kpi.key) else { continue }
        table.add(row(outcome.plan.text, column, match))
      }
    }
    return table
  }

  private func row(
    _ plan: String, _ first: KPIColumn, _ second: KPIColumn
  ) -> [TidyTable.Cell] {
    let differences = zip(second.values, first.values).map { $0 - $1 }
    // Means are of all futures, the spread of differences is that of the futures kept.
    let deviation =
      differences.count > 1 ? Statistics.variance(differences.span).squareRoot() : 0
    let figures = [
      first.mean, second.mean, second.mean - first.mean,
      deviation / Double(first.futureCount).squareRoot(),
    ]
    return [.text(plan), .text(first.kpi.key)] + figures.map(TidyTable.Cell.number)
  }
}
