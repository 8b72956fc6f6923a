internal import CSolverShim

/// When a solve must give up: a caller's question and a deadline, handed to C for one call.
final class StopControl: Sendable {
  private let shouldStop: (@Sendable () -> Bool)?
  private let deadline: Double

  /// Starts the clock of `options.timeLimit`.
  init(_ options: SolveOptions) {
    shouldStop = options.shouldStop
    deadline = options.timeLimit.map { solver_clock() + $0 / .seconds(1) } ?? .infinity
  }

  /// The limit that has been reached, if any.
  var reached: Termination.Limit? {
    if shouldStop?() == true { return .cancelled }
    return solver_clock() >= deadline ? .time : nil
  }

  /// Calls C with a control that lives as long as the call; nil when nothing can stop it, so that
  /// GLPK need not even format its progress lines.
  func withPointer<Result>(_ body: (UnsafePointer<solver_control>?) -> Result) -> Result {
    guard shouldStop != nil || deadline.isFinite else { return body(nil) }
    return withExtendedLifetime(self) {
      var control = solver_control()
      control.deadline = deadline
      control.context = Unmanaged.passUnretained(self).toOpaque()
      // Returns before the shim jumps, so no Swift frame is ever jumped over.
      control.should_stop = { context in
        guard let context else { return 0 }
        let control = Unmanaged<StopControl>.fromOpaque(context).takeUnretainedValue()
        return control.shouldStop?() == true ? 1 : 0
      }
      return body(&control)
    }
  }
}
