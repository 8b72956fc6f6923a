/// Why a solve ended.
public enum Termination: Sendable, Hashable {
  /// A proven optimum: of an LP by its duals, of a mixed-integer program within the relative gap
  /// that was asked for.
  case optimal
  /// No point satisfies every constraint.
  case infeasible
  /// Feasible, but the objective has no finite best value; of a mixed-integer program this is said
  /// of the relaxation.
  case unbounded
  /// Stopped early. There may be a feasible point and a bound, but no proof of optimality, and a
  /// rerun may stop elsewhere.
  case limit(Limit)

  /// What stopped a solve early.
  public enum Limit: Sendable, Hashable {
    /// `SolveOptions.timeLimit`.
    case time
    /// `SolveOptions.iterationLimit`.
    case iterations
    /// `SolveOptions.shouldStop` said so.
    case cancelled
  }
}
