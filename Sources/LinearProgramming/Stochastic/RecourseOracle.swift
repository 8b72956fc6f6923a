/// Answers "what does scenario `s` cost at `x`, and how does that change with `x`?" by one small
/// LP that is edited in place and started from the scenario's own last basis.
///
/// A stored basis takes 1 byte per row and column and one factorisation per solve; it was measured
/// to halve the time against starting from the previous scenario's basis.
struct RecourseOracle: ~Copyable {
  /// What a scenario's recourse LP says at a decision.
  enum Answer {
    /// The cost, and its slopes by first-stage variable.
    case cost(Double, slopes: [Double])
    /// No recourse: the decision must satisfy `slopes'x <= limit`, which it does not.
    case infeasible(slopes: [Double], limit: Double)
  }

  private let problem: TwoStageProblem
  private let scenarios: [CompiledScenario]
  private let linear: LinearSolver
  private var solver: GLPKProblem
  private var bases: [Basis?]
  private var duals: [Double]
  private let rows: [Int32]
  private let columns: [Int32]

  init(
    _ problem: TwoStageProblem, _ scenarios: [CompiledScenario], _ linear: LinearSolver
  ) throws(TwoStageFault) {
    self.problem = problem
    self.scenarios = scenarios
    self.linear = linear
    solver = try TwoStageFault.guarding { () throws(GLPKFault) in
      try GLPKProblem(problem.recourse, ColumnMatrix(problem.recourse))
    }
    bases = Array(repeating: nil, count: scenarios.count)
    duals = Array(repeating: 0, count: problem.recourse.constraintCount)
    rows = (0..<Int32(problem.recourse.constraintCount)).map { $0 }
    columns = (0..<Int32(problem.recourse.variableCount)).map { $0 }
  }

  /// Solves the recourse of one scenario at a decision.
  mutating func solve(_ index: Int, at x: [Double]) throws(TwoStageFault) -> Answer {
    let scenario = scenarios[index]
    let answer = try TwoStageFault.guarding { () throws(GLPKFault) in
      try warmSolve(index, scenario, at: x)
    }
    guard answer.status == .optimal, answer.code == 0 else {
      return try coldSolve(index, at: x)
    }
    return .cost(answer.objective, slopes: scenario.slopes(duals, count: x.count))
  }

  private mutating func warmSolve(
    _ index: Int, _ scenario: CompiledScenario, at x: [Double]
  ) throws(GLPKFault) -> GLPKAnswer {
    let shift = scenario.shift(at: x, rows: rows.count)
    var (lower, upper) = (scenario.lower, scenario.upper)
    for row in shift.indices {
      lower[row] -= shift[row]
      upper[row] -= shift[row]
    }
    try solver.setRowBounds(rows, lower: lower, upper: upper)
    try solver.setObjective(columns, scenario.costs)
    if let basis = bases[index] { try solver.setBasis(basis) }
    let isFirst = bases[index] == nil && index == 0
    let start = SimplexStart(basis: isFirst ? .standard : .kept)
    let answer = try solver.simplex(start, linear.control)
    if answer.status == .optimal {
      bases[index] = try solver.basis()
      try solver.readDuals(into: &duals)
    }
    return answer
  }

  /// The careful way, by the whole ladder and with a feasibility cut where there is no recourse.
  private mutating func coldSolve(
    _ index: Int, at x: [Double]
  ) throws(TwoStageFault) -> Answer {
    let model = problem.recourseModel(scenarios[index], at: x)
    let solution = try TwoStageFault.translating { () throws(SolverError) in
      try linear.solve(model)
    }
    switch solution.termination {
    case .optimal:
      bases[index] = solution.basis
      let slopes = scenarios[index].slopes(solution.duals, count: x.count)
      return .cost(solution.objective, slopes: slopes)
    case .infeasible:
      return try feasibilityCut(index, model, at: x)
    case .unbounded:
      throw .error(.unboundedRecourse(scenario: scenarios[index].name))
    case .limit(let limit):
      throw .stopped(limit)
    }
  }

  /// The weighted violation `v(x) >= v + g'(x - x0)` must be 0, so `g'x <= g'x0 - v`.
  private func feasibilityCut(
    _ index: Int, _ model: LinearModel, at x: [Double]
  ) throws(TwoStageFault) -> Answer {
    let elastic = try TwoStageFault.translating { () throws(SolverError) in
      try linear.solve(ElasticModel(model).model)
    }
    if case .limit(let limit) = elastic.termination { throw .stopped(limit) }
    // Below GLPK's own tolerance a cut would not cut: the two LPs contradict each other.
    guard elastic.termination == .optimal, elastic.objective > 1e-8 else {
      let text = "scenario '\(scenarios[index].name)': infeasible by less than the tolerance"
      throw .error(.numericalDifficulty(attempts: [text]))
    }
    let slopes = scenarios[index].slopes(elastic.duals, count: x.count)
    let reach = zip(slopes, x).reduce(0) { $0 + $1.0 * $1.1 }
    return .infeasible(slopes: slopes, limit: reach - elastic.objective)
  }
}
