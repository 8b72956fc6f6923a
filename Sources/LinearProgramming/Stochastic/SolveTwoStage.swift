/// Solves a two-stage stochastic program.
///
/// Synchronous and deterministic, like the solve of a `LinearModel`. Both methods give the same
/// optimum up to `options.relativeGap`. The L-shaped method needs continuous recourse whose cost
/// is bounded below; decisions without recourse are cut off as they are met. Integer first-stage
/// variables are allowed in both, integer recourse in the extensive form.
///
/// - Throws: `SolverError`, as for a `LinearModel`; `.unboundedRecourse` names the scenario.
public func solve(
  _ problem: TwoStageProblem, method: TwoStageMethod = .automatic,
  options: TwoStageOptions = TwoStageOptions()
) throws(SolverError) -> TwoStageSolution {
  do {
    try problem.validate()
  } catch {
    throw .invalidModel(error)
  }
  return try TwoStageSolver(problem, options).solve(method)
}
