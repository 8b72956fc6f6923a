internal import CSolverShim

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
