/// Why there is no solution to speak of.
///
/// An infeasible or unbounded model, or one stopped by a limit, is no error: see `Termination`.
public enum SolverError: Error, Sendable, Hashable {
  /// The model's numbers or structure were refused.
  case invalidModel(ModelError)
  /// Every way of solving failed or gave an answer that did not pass the independent check.
  case numericalDifficulty(attempts: [String])
  /// The L-shaped method met a scenario that has no bounded recourse cost; `scenario` names it.
  case unboundedRecourse(scenario: String)
}

extension SolverError: CustomStringConvertible {
  /// The error in words.
  public var description: String {
    switch self {
    case .invalidModel(let error):
      "\(error)"
    case .numericalDifficulty(let attempts):
      "no reliable solution; tried: " + attempts.joined(separator: "; ")
    case .unboundedRecourse(let scenario):
      "scenario '\(scenario)': the recourse cost has no finite lower bound"
    }
  }
}
