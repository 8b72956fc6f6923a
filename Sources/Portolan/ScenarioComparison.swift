public import Commerce
public import Kernels

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

  /// Plans of one scenario that the other does not have; nothing is said of them.
  public var leftOut: [String] {
    let names = first.strategies.map(\.id.text) + second.strategies.map(\.id.text)
    return names.filter {
      first.strategies[Identifier($0)] == nil || second.strategies[Identifier($0)] == nil
    }
  }

  /// Runs both.
  public func run(control: RunControl) throws -> ComparedStudies {
    ComparedStudies(
      first: try Study(scenario: first, paths: paths, plans: plans).run(control: control),
      second: try Study(scenario: second, paths: paths, plans: plans).run(control: control))
  }
}
