/// Explains an infeasible model in the names of its rows.
struct ConflictFinder {
  let settings: IntegerSettings
  let linear: LinearSolver

  /// A deletion filter solves one LP per candidate; beyond this many the Farkas rows are named as
  /// they are.
  private static var mostCandidates: Int { 500 }

  /// The conflict of a valid, infeasible model; nil when a limit or numerical trouble stopped the
  /// search, since a missing explanation must not withhold the answer.
  func conflict(in model: LinearModel) -> Conflict? {
    let elastic = ElasticModel(model)
    guard let relaxed = try? linear.solve(elastic.model), relaxed.termination == .optimal else {
      return nil
    }
    let relaxations = elastic.relaxations(in: relaxed)
    if relaxations.isEmpty, model.isMixedInteger {
      return integralityConflict(elastic, relaxation: relaxed)
    }
    let (rows, isIrreducible) = filtered(model, farkasRows(of: relaxed))
    return Conflict(
      relaxations: relaxations, rows: rows, names: rows.map(model.name(of:)),
      isIrreducible: isIrreducible)
  }

  /// The relaxation is feasible, so there are no Farkas rows: only what to move is known.
  private func integralityConflict(_ elastic: ElasticModel, relaxation: Solution) -> Conflict? {
    let solver = MixedIntegerSolver(settings: settings, linear: linear)
    guard let whole = try? solver.solve(elastic.model, relaxation: relaxation), whole.hasPoint
    else { return nil }
    return Conflict(
      relaxations: elastic.relaxations(in: whole), rows: [], names: [], isIrreducible: false)
  }

  private func farkasRows(of relaxed: Solution) -> [Constraint] {
    relaxed.model.constraints.filter { relaxed.dual(of: $0).magnitude > 1e-9 }
  }

  /// Chinneck's deletion filter: drop one row after another, and put back those without which the
  /// rest is feasible.
  private func filtered(
    _ model: LinearModel, _ candidates: [Constraint]
  ) -> (rows: [Constraint], isIrreducible: Bool) {
    guard candidates.count <= Self.mostCandidates,
      let kept = try? irreducible(model, candidates)
    else { return (candidates, false) }
    return (kept, true)
  }

  private func irreducible(
    _ model: LinearModel, _ candidates: [Constraint]
  ) throws(GLPKFault) -> [Constraint] {
    let problem = try problem(of: model, keeping: candidates)
    guard try isInfeasible(problem, .standard) else { throw .failed("no conflict to filter") }
    var kept: [Constraint] = []
    for row in candidates {
      let index = [Int32(row.index)]
      try problem.setRowBounds(index, lower: [-.infinity], upper: [.infinity])
      if try isInfeasible(problem, .kept) { continue }
      try problem.setRowBounds(
        index, lower: [model.constraintLower[row.index]],
        upper: [model.constraintUpper[row.index]])
      kept.append(row)
    }
    return kept
  }

  /// The model without objective, integrality and bounds of the other rows.
  private func problem(
    of model: LinearModel, keeping candidates: [Constraint]
  ) throws(GLPKFault) -> GLPKProblem {
    var reduced = model
    reduced.setObjective(.minimize, LinearExpression())
    reduced.integrality = Array(repeating: .continuous, count: model.variableCount)
    let kept = Set(candidates)
    for row in model.constraints where !kept.contains(row) {
      reduced.setBounds(row, lower: -.infinity, upper: .infinity)
    }
    return try GLPKProblem(reduced, ColumnMatrix(reduced))
  }

  private func isInfeasible(
    _ problem: borrowing GLPKProblem, _ basis: SimplexStart.Basis
  ) throws(GLPKFault) -> Bool {
    let answer = try problem.simplex(SimplexStart(basis: basis), linear.control)
    switch answer.status {
    case .infeasible: return true
    case .optimal: return false
    default: throw .failed("undecided")
    }
  }
}
