/// How a two-stage problem is solved.
public enum TwoStageMethod: Sendable, Hashable {
  /// The extensive form up to 2,000 rows or with integer recourse, else the L-shaped method.
  case automatic
  /// One large program with a copy of the recourse for every scenario.
  case extensive
  /// Benders decomposition (Van Slyke & Wets, SIAM J. Appl. Math. 17, 1969): a master of the first
  /// stage, and one small warm-started LP per scenario. Continuous recourse only.
  case lShaped
}

/// Settings of a two-stage solve.
public struct TwoStageOptions: Sendable {
  /// Time limit, cancellation and branch-and-bound settings.
  ///
  /// Of the L-shaped method `iterationLimit` counts master iterations. `basis` is not used.
  public var solve = SolveOptions()
  /// The relative gap `|objective - bound| / |objective|` at which the L-shaped method stops.
  public var relativeGap = 1e-6
  /// How many cuts are added per master iteration; nil for all scenarios up to 200, then a tenth
  /// of them.
  public var clusters: Int?

  /// The defaults.
  public init() {}
}
