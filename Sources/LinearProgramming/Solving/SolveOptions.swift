/// How a model is solved.
///
/// The defaults suit every caller that has no reason to differ.
public struct SolveOptions: Sendable {
  /// Wall time after which the solve stops with `.limit(.time)`; nil for none.
  ///
  /// A run that ends before gives the same bits as one without a limit.
  public var timeLimit: Duration?
  /// Simplex iterations of one LP after which the solve stops; nil for none.
  public var iterationLimit: Int?
  /// Asked about every 50 ms, on the solving thread; true stops with `.limit(.cancelled)`.
  ///
  /// Must be quick and must not solve anything.
  public var shouldStop: (@Sendable () -> Bool)?
  /// A basis to start from, usually `Solution.basis` of a similar model.
  public var basis: Basis?
  /// How integer variables are treated.
  public var integer = IntegerSettings()
  /// Whether an infeasible model is searched for the rows in conflict, at the cost of more LPs.
  public var explainsInfeasibility = true

  /// The defaults.
  public init() {}
}
