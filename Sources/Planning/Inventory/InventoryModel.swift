import LinearProgramming

/// The two-stage linear program of first orders.
///
/// Now an order `q` is placed for each pool. Then a future is seen: of its demand `d`, `lost` is not
/// served, and of stock `l + q` some is left over:
///
///     left + excess - lost - q = l - d      0 ≤ left ≤ usable
///     cost = landed q - (landed + margin) (d - lost) - (landed - holding) left - recoverable excess
///
/// A unit left over that coming weeks will use is worth what it cost less holding; one beyond them
/// its recoverable value. A sale lost costs its margin. Recourse sees the whole future and rations
/// nothing, so the optimum is a bound on what a weekly rule can reach.
struct InventoryModel {
  let instance: InventoryInstance
  private(set) var problem: TwoStageProblem
  private var orders: [Variable] = []
  /// The first-stage row of the budget.
  static let budgetRow = "cash and credit line for first orders"

  /// The program of an instance.
  init(_ instance: InventoryInstance) {
    self.instance = instance
    problem = TwoStageProblem(firstStage: LinearModel(), recourse: LinearModel())
    orders = instance.pools.map {
      problem.firstStage.addVariable("order of \($0.name)", objective: $0.landed)
    }
    addLimits()
    addRecourse()
    if instance.riskWeight > 0 {
      // mean + weight · CVaR of cost, scaled so that the two weights sum to one.
      let share = instance.riskWeight / (1 + instance.riskWeight)
      problem.objective = .meanCVaR(weight: share, level: instance.riskLevel)
    }
  }

  private mutating func addLimits() {
    let outlay = LinearExpression(
      coefficients: instance.pools.map(\.landed), variables: orders)
    problem.firstStage.add(Self.budgetRow, outlay <= instance.budget)
    for node in instance.nodes {
      let volume = LinearExpression(
        coefficients: node.pools.map { instance.pools[$0].cubicMetres },
        variables: node.pools.map { orders[$0] })
      problem.firstStage.add("room at \(node.title)", volume <= node.room)
    }
  }

  private mutating func addRecourse() {
    var template = LinearModel()
    var rows: [Constraint] = []
    var lost: [Variable] = []
    for pool in instance.pools {
      let kept = template.addVariable(
        "left of \(pool.name)", objective: -max(0, pool.landed - pool.holding),
        upper: max(0, pool.usable))
      let excess = template.addVariable(
        "excess of \(pool.name)", objective: -min(pool.recoverable, pool.landed - pool.holding))
      lost.append(template.addVariable("lost of \(pool.name)", objective: pool.landed))
      rows.append(template.add("stock of \(pool.name)", kept + excess - lost[lost.count - 1] == 0))
    }
    // What all demand would bring is a number of each future, carried by a variable of its own.
    let served = template.addVariable("value of demand", objective: 1, lower: -.infinity)
    let value = template.add("value of demand", served + 0 == 0)
    problem.recourse = template
    for (row, order) in zip(rows, orders) { problem.couple(row, to: order, -1) }
    for future in instance.probabilities.indices {
      problem.add(scenario(future, rows: rows, lost: lost, value: value))
    }
  }

  private func scenario(
    _ future: Int, rows: [Constraint], lost: [Variable], value: Constraint
  ) -> StochasticScenario {
    var scenario = StochasticScenario(
      "future \(future)", probability: instance.probabilities[future])
    var brought = 0.0
    for (position, pool) in instance.pools.enumerated() {
      let price = pool.landed + pool.margin[future]
      scenario.setRightHandSide(rows[position], pool.left[future] - pool.demand[future])
      scenario.setCost(lost[position], price)
      brought += price * pool.demand[future]
    }
    scenario.setRightHandSide(value, -brought)
    return scenario
  }

  /// The ordered units by pool of a solution; empty without one.
  func units(_ solution: TwoStageSolution) -> [Double] {
    solution.values.isEmpty ? [] : orders.map { max(0, solution.value(of: $0)) }
  }
}
