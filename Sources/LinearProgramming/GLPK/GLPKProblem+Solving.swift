internal import CGLPK
internal import CSolverShim

/// How one simplex run starts.
struct SimplexStart: Hashable {
  enum Basis: Hashable { case kept, standard, advanced }

  var basis: Basis
  var dual = true
  var scale = false
  var presolve = false

  fileprivate var code: CInt {
    switch basis {
    case .kept: CInt(SOLVER_KEEP_BASIS.rawValue)
    case .standard: CInt(SOLVER_STANDARD_BASIS.rawValue)
    case .advanced: CInt(SOLVER_ADVANCED_BASIS.rawValue)
    }
  }
}

/// GLPK's answer to a solve, in words.
struct GLPKAnswer {
  enum Status: Hashable {
    case optimal, feasible, infeasible, unbounded, undefined
  }

  /// GLPK's return code: 0, or one of `GLP_E...`.
  let code: CInt
  let status: Status
  let iterations: Int
  let objective: Double
  /// Of an integer solve: the best bound seen; NaN when none.
  let bound: Double

  fileprivate init(_ result: solver_result) {
    code = result.return_code
    iterations = Int(result.iterations)
    objective = result.objective
    bound = result.bound
    status =
      switch result.status {
      case GLP_OPT: .optimal
      case GLP_FEAS: .feasible
      case GLP_NOFEAS: .infeasible
      case GLP_UNBND: .unbounded
      default: .undefined
      }
  }

  /// What the return code says of a branch and bound.
  enum Conclusion: Hashable {
    case finished, infeasible, stopped, failed
  }

  /// What the return code says of a branch and bound.
  var conclusion: Conclusion {
    switch code {
    case 0, GLP_EMIPGAP: .finished
    case GLP_ENOPFS: .infeasible
    case GLP_ETMLIM, GLP_ESTOP: .stopped
    default: .failed
    }
  }

  /// Whether branch and bound ended because the relative gap was small enough.
  var closedByGap: Bool { code == GLP_EMIPGAP }

  /// The limit that the return code stands for, if any.
  var limit: Termination.Limit? {
    switch code {
    case GLP_EITLIM: .iterations
    case GLP_ETMLIM: .time
    case GLP_ESTOP: .cancelled
    default: nil
    }
  }
}

extension GLPKProblem {
  /// Runs the simplex method.
  func simplex(
    _ start: SimplexStart, iterationLimit: Int? = nil, _ control: StopControl
  ) throws(GLPKFault) -> GLPKAnswer {
    var options = solver_simplex_options()
    options.start = start.code
    options.dual = start.dual ? 1 : 0
    options.scale = start.scale ? 1 : 0
    options.presolve = start.presolve ? 1 : 0
    options.iteration_limit = iterationLimit.map(CInt.init(clamping:)) ?? .max
    var result = solver_result()
    try GLPKFault.check(
      control.withPointer { solver_simplex(handle, &options, $0, &result) })
    return GLPKAnswer(result)
  }

  /// Runs branch and bound.
  func branchAndBound(
    _ settings: IntegerSettings, _ control: StopControl
  ) throws(GLPKFault) -> GLPKAnswer {
    var options = solver_integer_options()
    options.cuts = settings.cuts ? 1 : 0
    options.presolve = settings.presolve ? 1 : 0
    options.heuristics = settings.heuristics ? 1 : 0
    options.relative_gap = settings.relativeGap
    var result = solver_result()
    try GLPKFault.check(
      control.withPointer { solver_integer(handle, &options, $0, &result) })
    return GLPKAnswer(result)
  }
}
