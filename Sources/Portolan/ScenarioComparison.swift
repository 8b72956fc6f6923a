import Artifacts
public import Commerce
public import Kernels
import Reporting

/// Two scenarios followed through the same random futures: differences are paired, so what they have
/// in common cancels.
public struct ScenarioComparison: Sendable {
  private let first: Scenario
  private let second: Scenario
  private let paths: Int
  private let plans: [String]

  /// A comparison; both scenarios must have one seed, base currency and calendar.
  ///
  /// - Throws: ``StudyError/notComparable(_:)``.
  public init(
    first: Scenario, second: Scenario, paths: Int, plans: [String] = []
  ) throws(StudyError) {
    guard first.seed == second.seed else { throw .notComparable("their seeds differ") }
    guard first.baseCurrency == second.baseCurrency else {
      throw .notComparable(
        "one counts in \(first.baseCurrency), the other in \(second.baseCurrency)")
    }
    guard first.calendar == second.calendar else {
      throw .notComparable("their start or horizon differs")
    }
    let common = first.strategies.map(\.id.text).filter {
      second.strategies[Identifier($0)] != nil
    }
    guard !common.isEmpty else { throw .notComparable("no plan of one is in the other too") }
    self.first = first
    self.second = second
    self.paths = paths
    self.plans = plans.isEmpty ? common : plans
  }

  /// What is compared, for the reader.
  public var heading: String {
    "\(second.title) less \(first.title), \(paths) futures, in \(first.baseCurrency)"
  }

  /// Plans of one scenario that the other does not have; nothing is said of them.
  public var leftOut: [String] {
    let names = first.strategies.map(\.id.text) + second.strategies.map(\.id.text)
    return names.filter {
      first.strategies[Identifier($0)] == nil || second.strategies[Identifier($0)] == nil
    }
  }

  /// Runs both and returns a table of differences, second less first.
  public func run(control: RunControl) throws -> TidyTable {
    let here = try Study(scenario: first, paths: paths, plans: plans).run(control: control)
    let there = try Study(scenario: second, paths: paths, plans: plans).run(control: control)
    var table = TidyTable(
      columns: ["plan", "figure", "first", "second", "difference", "standard_error"])
    for (outcome, other) in zip(here.outcomes, there.outcomes) {
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
