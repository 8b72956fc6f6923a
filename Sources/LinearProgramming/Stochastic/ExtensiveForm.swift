/// The deterministic equivalent: one program with a copy of the recourse for every scenario.
///
/// CVaR is written with the value at risk `t` and excesses `z_s >= Q_s - t, z_s >= 0` as
/// `t + sum of p_s z_s / (1 - level)` (Rockafellar & Uryasev 2000).
struct ExtensiveForm {
  private(set) var model: LinearModel
  private var recourseVariables: [[Variable]] = []
  private let problem: TwoStageProblem
  private let scenarios: [CompiledScenario]

  init(_ problem: TwoStageProblem, _ scenarios: [CompiledScenario]) {
    self.problem = problem
    self.scenarios = scenarios
    model = problem.firstStage
    model.objectiveConstant += problem.recourse.objectiveConstant
    for scenario in scenarios {
      let factor = (1 - problem.objective.tailWeight) * scenario.probability
      recourseVariables.append(
        problem.appendRecourse(of: scenario, to: &model, costFactor: factor))
    }
    if problem.objective.tailWeight > 0 { appendTail() }
  }

  private mutating func appendTail() {
    let weight = problem.objective.tailWeight
    let level = problem.objective.level
    let threshold = model.addVariable("value at risk", objective: weight, lower: -.infinity)
    for (scenario, variables) in zip(scenarios, recourseVariables) {
      let share = weight * scenario.probability / (1 - level)
      let excess = model.addVariable("excess [\(scenario.name)]", objective: share)
      let cost = LinearExpression(coefficients: scenario.costs, variables: variables)
      model.add("tail [\(scenario.name)]", excess + threshold - cost >= 0)
    }
  }

  /// The two-stage reading of a solution of `model`.
  func reading(_ solution: Solution) -> TwoStageSolution {
    var result = TwoStageSolution(problem, .extensive, solution.termination)
    result.objective = solution.objective
    result.bound = solution.bound
    result.iterations = solution.iterations
    result.conflict = solution.conflict
    guard solution.hasPoint else { return result }
    result.values = Array(solution.values.prefix(problem.firstStage.variableCount))
    result.duals = Array(solution.duals.prefix(problem.firstStage.constraintCount))
    result.firstStageResidual = problem.firstStage.primalResidual(at: result.values)
    result.recourseCosts = zip(scenarios, recourseVariables).map { scenario, variables in
      zip(scenario.costs, variables).reduce(problem.recourse.objectiveConstant) {
        $0 + $1.0 * solution.value(of: $1.1)
      }
    }
    return result
  }
}
