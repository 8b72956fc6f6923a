/// The first stage with a lower approximation of the recourse cost by clusters of scenarios.
///
/// Columns: `x`, then the value at risk `t` (free, cost `weight`; absent for the mean), then one
/// `theta` by cluster, the risk-adjusted recourse cost of its scenarios less their part of `t`.
struct LShapedMaster: ~Copyable {
  private let base: LinearModel
  private let firstStageColumns: Int
  private let hasThreshold: Bool
  private let linear: LinearSolver
  private var solver: GLPKProblem
  private(set) var cuts: [LShapedCut] = []

  /// A cut that has been slack for so many solves in a row is dropped; the bound proved with it
  /// stays proved.
  private static var mostIdle: Int { 15 }

  init(
    _ problem: TwoStageProblem, clusters: Int, cuts: [LShapedCut], _ linear: LinearSolver
  ) throws(TwoStageFault) {
    var model = problem.firstStage
    firstStageColumns = model.variableCount
    model.objectiveConstant += problem.recourse.objectiveConstant
    hasThreshold = problem.objective.tailWeight > 0
    if hasThreshold {
      let weight = problem.objective.tailWeight
      model.addVariable("value at risk", objective: weight, lower: -.infinity)
    }
    for cluster in 0..<clusters {
      model.addVariable("recourse cost \(cluster)", objective: 1, lower: -.infinity)
    }
    base = model
    self.linear = linear
    self.cuts = cuts
    let initial = Self.model(base, cuts, firstStageColumns, hasThreshold)
    solver = try TwoStageFault.guarding { () throws(GLPKFault) in
      try GLPKProblem(initial, ColumnMatrix(initial))
    }
  }

  /// The master as a model, for a careful or an integer solve.
  var model: LinearModel { Self.model(base, cuts, firstStageColumns, hasThreshold) }

  private static func model(
    _ base: LinearModel, _ cuts: [LShapedCut], _ columns: Int, _ hasThreshold: Bool
  ) -> LinearModel {
    var model = base
    for (number, cut) in cuts.enumerated() {
      var terms = LinearExpression()
      for (column, value) in coefficients(cut, columns, hasThreshold) {
        terms.add(value, Variable(column))
      }
      model.add("cut \(number)", terms >= cut.constant)
    }
    return model
  }

  private static func coefficients(
    _ cut: LShapedCut, _ columns: Int, _ hasThreshold: Bool
  ) -> [(Int, Double)] {
    var terms = cut.slopes.enumerated().filter { $0.element != 0 }.map { ($0.offset, -$0.element) }
    if hasThreshold, cut.tailWeight != 0 { terms.append((columns, cut.tailWeight)) }
    if let cluster = cut.cluster { terms.append((columns + (hasThreshold ? 1 : 0) + cluster, 1)) }
    return terms
  }

  /// Appends cuts; they enter the basis as slack, so the dual simplex goes on from where it was.
  mutating func add(_ new: [LShapedCut]) throws(GLPKFault) {
    var block = RowBlock()
    for cut in new {
      block.append(
        columns: Self.coefficients(cut, firstStageColumns, hasThreshold), lower: cut.constant,
        upper: .infinity)
    }
    try solver.addRows(block)
    cuts.append(contentsOf: new)
  }

  /// What a solve of the continuous master says.
  enum Answer {
    case optimal(x: [Double], bound: Double)
    case infeasible
  }

  /// Solves the master without integrality.
  mutating func solve() throws(TwoStageFault) -> Answer {
    let answer = try TwoStageFault.guarding { () throws(GLPKFault) in
      try solver.simplex(SimplexStart(basis: .kept), linear.control)
    }
    if let limit = answer.limit { throw .stopped(limit) }
    if answer.code == 0, answer.status == .infeasible { return .infeasible }
    guard answer.code == 0, answer.status == .optimal else { return try solveCarefully() }
    let point = try TwoStageFault.guarding { () throws(GLPKFault) in
      try age()
      return try solver.basicPoint()
    }
    return .optimal(x: Array(point.values.prefix(firstStageColumns)), bound: answer.objective)
  }

  /// By the whole ladder; GLPK's copy then starts from the vertex found.
  private mutating func solveCarefully() throws(TwoStageFault) -> Answer {
    let model = self.model
    let solution = try TwoStageFault.translating { () throws(SolverError) in
      try linear.solve(model)
    }
    switch solution.termination {
    case .limit(let limit): throw .stopped(limit)
    case .infeasible: return .infeasible
    case .unbounded:
      throw .error(.numericalDifficulty(attempts: ["the L-shaped master is unbounded"]))
    case .optimal: break
    }
    try TwoStageFault.guarding { () throws(GLPKFault) in
      solver = try GLPKProblem(model, ColumnMatrix(model))
      if let basis = solution.basis { try solver.setBasis(basis) }
    }
    return .optimal(
      x: Array(solution.values.prefix(firstStageColumns)), bound: solution.objective)
  }

  /// Counts slack cuts and drops those that have been slack for long.
  private mutating func age() throws(GLPKFault) {
    let basis = try solver.basis()
    let first = base.constraintCount
    var dropped: [Int] = []
    for cut in cuts.indices {
      cuts[cut].idle = basis.isBasic(row: first + cut) ? cuts[cut].idle + 1 : 0
      if cuts[cut].idle > Self.mostIdle { dropped.append(cut) }
    }
    // One factorisation is lost by a deletion, so wait until it pays.
    guard dropped.count > cuts.count / 4 else { return }
    try solver.deleteRows(dropped.map { Int32(first + $0) })
    cuts.removeAll { $0.idle > Self.mostIdle }
  }
}
