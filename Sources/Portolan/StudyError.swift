public import Forecasting
import ScenarioIO

/// Why a study cannot begin.
public enum StudyError: Error, CustomStringConvertible, Sendable {
  /// No futures were asked for.
  case noPaths
  /// The scenario has no strategy of that name.
  case unknownPlan(name: String, known: [String])
  /// There is no headline figure of that key.
  case unknownKPI(key: String, known: [String])
  /// Two scenarios cannot be followed through the same futures.
  case notComparable(String)
  /// The past does not hold the weeks that a backtest was to stand at.
  case noBacktest(BacktestError)

  /// What is wrong and how to mend it.
  public var description: String {
    switch self {
    case .noPaths: "--paths must be at least 1"
    case .noBacktest(let reason): reason.description
    case .unknownKPI(let key, let known):
      "there is no figure `\(key)`; "
        + (NearestName.of(key, in: known).map { "did you mean `\($0)`? " } ?? "")
        + "there are: \(known.joined(separator: ", "))"
    case .notComparable(let reason): "the scenarios cannot be compared: \(reason)"
    case .unknownPlan(let name, let known):
      "there is no plan `\(name)`; "
        + (NearestName.of(name, in: known).map { "did you mean `\($0)`? " } ?? "")
        + "the scenario has: \(known.joined(separator: ", "))"
    }
  }
}
