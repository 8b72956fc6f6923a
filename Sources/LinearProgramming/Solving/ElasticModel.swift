/// A model in which every row may be violated at a price: the objective is the weighted violation.
///
/// Always feasible, since variables' bounds are not empty. The duals of its optimum are a Farkas
/// certificate of the original's infeasibility: the rows with a nonzero dual, combined with these
/// weights, contradict the variables' bounds (Chinneck, Feasibility and Infeasibility in
/// Optimization, 2008, chapter 6).
struct ElasticModel {
  /// One slack: how far a bound is moved.
  struct Slack {
    let constraint: Constraint
    let side: BoundSide
    let variable: Variable
  }

  private(set) var model: LinearModel
  private(set) var slacks: [Slack] = []

  init(_ original: LinearModel) {
    model = original
    model.setObjective(.minimize, LinearExpression())
    for row in original.constraints {
      addSlack(row, .lower, bound: original.constraintLower[row.index])
      addSlack(row, .upper, bound: original.constraintUpper[row.index])
    }
  }

  private mutating func addSlack(_ row: Constraint, _ side: BoundSide, bound: Double) {
    guard bound.isFinite else { return }
    let weight = 1 / max(1, bound.magnitude)
    let variable = model.addVariable("relax \(model.name(of: row))", objective: weight)
    model.addCoefficient(side == .lower ? 1 : -1, of: variable, in: row)
    slacks.append(Slack(constraint: row, side: side, variable: variable))
  }

  /// The bounds that a solution moves by more than rounding.
  func relaxations(in solution: Solution) -> [Conflict.Relaxation] {
    slacks.compactMap { slack in
      let amount = solution.value(of: slack.variable)
      guard amount > 1e-9 else { return nil }
      return Conflict.Relaxation(
        constraint: slack.constraint, name: model.name(of: slack.constraint), side: slack.side,
        amount: amount)
    }
  }
}
