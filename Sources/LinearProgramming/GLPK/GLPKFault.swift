internal import CSolverShim

/// Why a guarded GLPK call did not return normally.
///
/// The problem is lost afterwards.
enum GLPKFault: Error {
  case stopped(Termination.Limit)
  case failed(String)

  /// Turns the shim's outcome into a throw.
  static func check(_ outcome: CInt) throws(GLPKFault) {
    switch solver_outcome(rawValue: UInt32(outcome)) {
    case SOLVER_DONE: return
    case SOLVER_STOPPED: throw .stopped(.cancelled)
    case SOLVER_DEADLINE: throw .stopped(.time)
    case SOLVER_FOREIGN: throw .failed("the problem was lost with its thread's environment")
    default: throw .failed(message)
    }
  }

  private static var message: String {
    let text = String(cString: solver_message())
    return text.isEmpty ? "out of memory" : text
  }
}
