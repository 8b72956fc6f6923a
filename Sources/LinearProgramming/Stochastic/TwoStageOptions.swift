/// Settings of a two-stage solve.
public struct TwoStageOptions: Sendable {
  /// Time limit, cancellation and branch-and-bound settings.
  ///
  /// Of the L-shaped method `iterationLimit` counts master iterations. `basis` is not used.
  public var solve = SolveOptions()
  /// The relative gap `|objective - bound| / |objective|` at which the L-shaped method stops.
  public var relativeGap = 1e-6
  /// How many cuts are added per master iteration; nil for 20, or a twentieth of the scenarios if
  /// that is more.
  public var clusters: Int?

  /// The defaults.
  public init() {}
}
