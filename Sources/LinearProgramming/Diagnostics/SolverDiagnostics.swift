internal import CSolverShim

/// What the linked solver is and whether it works here: for a `doctor` command.
public struct SolverDiagnostics: Sendable, Hashable {
  /// GLPK's version, such as `5.0`.
  public let version: String
  /// How GLPK keeps threads apart, such as `_Thread_local`; `none` means that it does not, and then
  /// only one thread may solve at a time.
  public let threadModel: String
  /// The objective found for the test problem.
  public let found: Double
  /// The objective it has.
  public let expected: Double

  /// Whether GLPK separates threads.
  public var isThreadSafe: Bool { threadModel != "none" }
  /// Whether the test problem was solved correctly and threads are kept apart.
  public var isHealthy: Bool { isThreadSafe && (found - expected).magnitude < 1e-9 }

  /// Solves a small problem with a known answer, on the calling thread.
  ///
  /// Maximise `5x + 4y` subject to `6x + 4y <= 24` and `x + 2y <= 6`: 21 at (3, 1.5).
  public static func selfTest() throws(SolverError) -> SolverDiagnostics {
    var model = LinearModel(.maximize)
    let x = model.addVariable("x", objective: 5)
    let y = model.addVariable("y", objective: 4)
    model.add("first", 6 * x + 4 * y <= 24)
    model.add("second", x + 2 * y <= 6)
    return SolverDiagnostics(
      version: String(cString: solver_version()),
      threadModel: String(cString: solver_thread_model()),
      found: try solve(model).objective, expected: 21)
  }
}
