/// The L-shaped method with cuts by cluster and in-out stabilisation.
///
/// Each iteration solves the master, prices every scenario at a point half-way between the
/// master's and the best known decision, and adds one cut by cluster. The half-way point needs no
/// quadratic program and halves to thirds the work (Ben-Ameur & Neto, Networks 49, 2007).
///
/// Risk is no extra row: with the weights `r_s` under which the expected recourse cost is the
/// objective at this decision, a cut reads `theta_g >= sum of r_s (Q_s + g_s'(x - x0)) - w_g t`,
/// and summed over clusters the value at risk `t` cancels.
struct LShapedMethod: ~Copyable {
  let problem: TwoStageProblem
  let options: TwoStageOptions
  let linear: LinearSolver
  let scenarios: [CompiledScenario]
  private let clusters: [Range<Int>]
  private var master: LShapedMaster
  private var oracle: RecourseOracle
  private var result: TwoStageSolution

  /// `known` holds the costs of each scenario if it were known in advance, a first lower bound.
  init(
    _ problem: TwoStageProblem, _ scenarios: [CompiledScenario], known: [Double],
    _ options: TwoStageOptions, _ linear: LinearSolver
  ) throws(TwoStageFault) {
    let clusters = Self.clusters(of: scenarios.count, wanted: options.clusters)
    let first = clusters.enumerated().map {
      Self.firstCut($0, $1, problem, scenarios, known: known)
    }
    let master = try LShapedMaster(problem, clusters: clusters.count, cuts: first, linear)
    let oracle = try RecourseOracle(problem, scenarios, linear)
    self.problem = problem
    self.options = options
    self.linear = linear
    self.scenarios = scenarios
    self.clusters = clusters
    self.master = master
    self.oracle = oracle
    result = TwoStageSolution(problem, .lShaped, .limit(.iterations))
  }

  /// Twenty, or a twentieth of the scenarios: near the fastest measured from 50 to 5,000 scenarios
  /// (24 demand points, mean and CVaR in equal parts), where it matters little.
  private static func clusters(of count: Int, wanted: Int?) -> [Range<Int>] {
    let number = min(count, max(1, wanted ?? max(20, count / 20)))
    return (0..<number).map { ($0 * count / number)..<(($0 + 1) * count / number) }
  }

  /// `p (c'x + weight t) + theta >= sum of p_s v_s`: no decision costs less than knowing the
  /// scenario.
  ///
  /// It bounds the master before any other cut does.
  private static func firstCut(
    _ number: Int, _ members: Range<Int>, _ problem: TwoStageProblem,
    _ scenarios: [CompiledScenario], known: [Double]
  ) -> LShapedCut {
    let share = members.reduce(0) { $0 + scenarios[$1].probability }
    // The constants of both stages are in `known` but not in theta.
    let fixed = problem.firstStage.objectiveConstant + problem.recourse.objectiveConstant
    let value = members.reduce(0) { $0 + scenarios[$1].probability * (known[$1] - fixed) }
    return LShapedCut(
      slopes: problem.firstStage.objective.map { -share * $0 }, cluster: number,
      tailWeight: share * problem.objective.tailWeight, constant: value)
  }

  /// Runs the method to its gap, a limit, or infeasibility.
  mutating func run() throws(TwoStageFault) -> TwoStageSolution {
    do throws(TwoStageFault) {
      try closeContinuousGap()
      if result.termination == .optimal, problem.firstStage.isMixedInteger {
        try closeIntegerGap()
      }
      if result.termination == .optimal || result.termination == .infeasible { try conclude() }
    } catch {
      // A limit keeps the best decision so far.
      guard case .stopped(let limit) = error else { throw error }
      result.termination = .limit(limit)
    }
    forgetFractions()
    return result
  }

  /// A limit may come while integers are still relaxed: such a point is not a decision.
  private mutating func forgetFractions() {
    let isFractional = zip(result.values, problem.firstStage.integrality).contains {
      $1 == .integer && $0 != $0.rounded()
    }
    if isFractional { forgetDecision() }
  }

  private mutating func forgetDecision() {
    result.values = []
    result.recourseCosts = []
    result.objective = .nan
  }

  private var mostIterations: Int { options.solve.iterationLimit ?? 2_000 }

  /// Whether the gap is closed; notes a better bound first.
  private mutating func closes(with bound: Double) -> Bool {
    result.bound = result.bound.isNaN ? bound : max(result.bound, bound)
    guard !result.values.isEmpty else { return false }
    result.bound = min(result.bound, result.objective)
    return result.gap <= options.relativeGap
  }

  private mutating func closeContinuousGap() throws(TwoStageFault) {
    while result.iterations < mostIterations {
      try checkLimits()
      result.iterations += 1
      guard case .optimal(let target, let bound) = try master.solve() else {
        result.termination = .infeasible
        return
      }
      if closes(with: bound) {
        result.termination = .optimal
        return
      }
      let center = result.values.isEmpty ? target : result.values
      let trial = zip(target, center).map { 0.5 * $0 + 0.5 * $1 }
      try evaluate(problem.clipped(trial))
    }
  }

  /// The same cuts serve the integer master: they hold for every decision, whole or not.
  private mutating func closeIntegerGap() throws(TwoStageFault) {
    forgetDecision()
    result.termination = .limit(.iterations)
    while result.iterations < mostIterations {
      try checkLimits()
      result.iterations += 1
      let solution = try solveIntegerMaster()
      if solution.termination == .infeasible {
        result.termination = .infeasible
        return
      }
      guard solution.termination == .optimal else {
        throw .stopped(linear.control.reached ?? .time)
      }
      if closes(with: solution.bound) {
        result.termination = .optimal
        return
      }
      try evaluate(Array(solution.values.prefix(problem.firstStage.variableCount)))
    }
  }

  private func solveIntegerMaster() throws(TwoStageFault) -> Solution {
    var settings = options.solve.integer
    // Half for the master's own search, half for the recourse.
    settings.relativeGap = options.relativeGap / 2
    let model = master.model
    return try TwoStageFault.translating { () throws(SolverError) in
      let relaxation = try linear.solve(model)
      guard relaxation.termination == .optimal else { return relaxation }
      return try MixedIntegerSolver(settings: settings, linear: linear)
        .solve(model, relaxation: relaxation)
    }
  }

  private func checkLimits() throws(TwoStageFault) {
    if let limit = linear.control.reached { throw .stopped(limit) }
  }

  /// Prices a decision, keeps it if it is the best, and adds the cuts it gives.
  private mutating func evaluate(_ x: [Double]) throws(TwoStageFault) {
    var costs = [Double](repeating: 0, count: scenarios.count)
    var slopes: [[Double]] = []
    var cuts: [LShapedCut] = []
    for index in scenarios.indices {
      switch try oracle.solve(index, at: x) {
      case .cost(let cost, let slope):
        costs[index] = cost
        slopes.append(slope)
      case .infeasible(let row, let limit):
        cuts.append(LShapedCut(slopes: row, cluster: nil, constant: -limit))
      }
    }
    if cuts.isEmpty {
      let profile = RiskProfile(costs: costs, probabilities: scenarios.map(\.probability))
      keepIfBest(x, costs, profile)
      cuts = optimalityCuts(at: x, costs, slopes, profile)
    }
    try TwoStageFault.guarding { () throws(GLPKFault) in try master.add(cuts) }
  }

  private mutating func keepIfBest(_ x: [Double], _ costs: [Double], _ profile: RiskProfile) {
    let weights = profile.adjustedProbabilities(problem.objective)
    let risk = zip(costs, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let total = problem.firstStage.objectiveValue(at: x) + risk
    guard result.values.isEmpty || total < result.objective else { return }
    result.values = x
    result.objective = total
    result.recourseCosts = costs
  }

  private func optimalityCuts(
    at x: [Double], _ costs: [Double], _ slopes: [[Double]], _ profile: RiskProfile
  ) -> [LShapedCut] {
    let weights = profile.adjustedProbabilities(problem.objective)
    let tailWeight = problem.objective.tailWeight
    let tail = profile.tailWeights(level: problem.objective.level)
    return clusters.enumerated().map { number, members in
      var gradient = [Double](repeating: 0, count: x.count)
      var constant = 0.0
      for scenario in members {
        let weight = weights[scenario]
        constant += weight * (costs[scenario] - problem.recourse.objectiveConstant)
        for column in x.indices { gradient[column] += weight * slopes[scenario][column] }
      }
      for column in x.indices { constant -= gradient[column] * x[column] }
      let tailShare = tailWeight * members.reduce(0) { $0 + tail[$1] }
      return LShapedCut(
        slopes: gradient, cluster: number, tailWeight: tailShare, constant: constant)
    }
  }

  /// Duals of the last master, and the independent check of the decision.
  private mutating func conclude() throws(TwoStageFault) {
    let model = master.model
    if result.termination == .infeasible {
      forgetDecision()
      guard options.solve.explainsInfeasibility else { return }
      result.conflict = ConflictFinder(settings: options.solve.integer, linear: linear)
        .conflict(in: model)
      return
    }
    result.firstStageResidual = problem.firstStage.primalResidual(at: result.values)
    let last = try problem.firstStage.isMixedInteger ? solveIntegerMaster() : solveMaster(model)
    result.duals = Array(last.duals.prefix(problem.firstStage.constraintCount))
  }

  private func solveMaster(_ model: LinearModel) throws(TwoStageFault) -> Solution {
    try TwoStageFault.translating { () throws(SolverError) in try linear.solve(model) }
  }
}

extension TwoStageProblem {
  /// A point moved into the variables' bounds: a violation of 1e-9 can make a scenario infeasible.
  fileprivate func clipped(_ x: [Double]) -> [Double] {
    x.indices.map { min(max(x[$0], firstStage.variableLower[$0]), firstStage.variableUpper[$0]) }
  }
}
