/// Settings of branch and bound.
public struct IntegerSettings: Sendable, Hashable {
  /// The relative gap `|objective - bound| / |objective|` that counts as optimal.
  public var relativeGap = 1e-6
  /// Whether cutting planes are added (Gomory, mixed-integer rounding, cover, clique).
  public var cuts = true
  /// Whether the model is presolved.
  public var presolve = true
  /// Whether heuristics look for points (feasibility pump, simple rounding).
  public var heuristics = true

  /// The defaults.
  public init() {}
}
