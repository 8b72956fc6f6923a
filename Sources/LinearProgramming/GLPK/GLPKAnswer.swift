internal import CSolverShim

/// GLPK's answer to a solve, in words.
struct GLPKAnswer {
  enum Status: Hashable {
    case optimal, feasible, infeasible, unbounded, undefined
  }

  /// GLPK's return code: 0, or one of `GLP_E...` of glpk.h.
  let code: CInt
  let status: Status
  let iterations: Int
  let objective: Double
  /// Of an integer solve: the best bound seen; NaN when none.
  let bound: Double

  init(_ result: solver_result) {
    code = result.return_code
    iterations = Int(result.iterations)
    objective = result.objective
    bound = result.bound
    status =
      switch solver_status(rawValue: UInt32(result.status)) {
      case SOLVER_OPTIMAL: .optimal
      case SOLVER_FEASIBLE: .feasible
      case SOLVER_INFEASIBLE: .infeasible
      case SOLVER_UNBOUNDED: .unbounded
      default: .undefined
      }
  }

  /// How a solve ended, whatever it found.
  enum Conclusion: Hashable {
    case finished, infeasible, stopped, failed
  }

  /// What the return code says.
  var conclusion: Conclusion {
    switch reason {
    case SOLVER_FINISHED, SOLVER_GAP_CLOSED: .finished
    case SOLVER_NO_FEASIBLE_POINT: .infeasible
    case SOLVER_TIME_LIMIT, SOLVER_ITERATION_LIMIT, SOLVER_TERMINATED: .stopped
    default: .failed
    }
  }

  /// Whether branch and bound ended because the relative gap was small enough.
  var closedByGap: Bool { reason == SOLVER_GAP_CLOSED }

  /// The limit that the return code stands for, if any.
  var limit: Termination.Limit? {
    switch reason {
    case SOLVER_ITERATION_LIMIT: .iterations
    case SOLVER_TIME_LIMIT: .time
    case SOLVER_TERMINATED: .cancelled
    default: nil
    }
  }

  private var reason: solver_code { solver_code(rawValue: UInt32(code)) }
}
