import LinearProgramming

/// What a solved problem of first orders says, whichever way it was solved.
struct InventoryAnswer {
  let instance: InventoryInstance
  /// Units by pool, not yet whole; empty without a solution.
  let units: [Double]
  let termination: Termination
  /// How it was solved, as a proof says it.
  let method: String
  /// Mean and tail of cost, weighted so that the two weights sum to one.
  let objective: Double
  /// No orders cost less.
  let bound: Double
  let expectedCost: Double
  /// The limits of the first stage; each price is what one more unit of the limit would bring.
  let limits: [Limit]
  let variableCount: Int
  let rowCount: Int
  /// The worst relative violation of a limit.
  let violation: Double

  /// A limit on first orders.
  struct Limit {
    let name: String
    let limit: Double
    let price: Double
  }

  /// Reads the solution of the program.
  init(model: InventoryModel, solution: TwoStageSolution) {
    instance = model.instance
    units = model.units(solution)
    termination = solution.termination
    method = solution.method == .lShaped ? "L-shaped" : "extensive form"
    objective = solution.objective
    bound = solution.bound
    expectedCost = solution.expectedCost
    let first = model.problem.firstStage
    limits = first.constraints.map { row in
      Limit(
        name: first.name(of: row), limit: first.constraintUpper[row.index],
        price: -solution.dual(of: row))
    }
    variableCount =
      first.variableCount + model.problem.scenarios.count * model.problem.recourse.variableCount
    rowCount = model.problem.extensiveRowCount
    violation = solution.firstStageResidual
  }

  /// An answer of ``InventoryDecomposition``.
  init(
    _ instance: InventoryInstance, units: [Double], termination: Termination, objective: Double,
    bound: Double, expectedCost: Double, priceOfMoney: Double
  ) {
    self.instance = instance
    self.units = units
    self.termination = termination
    method = "column generation, stock by stock"
    self.objective = objective
    self.bound = bound
    self.expectedCost = expectedCost
    limits = [
      Limit(name: InventoryModel.budgetRow, limit: instance.budget, price: priceOfMoney)
    ]
    let futures = instance.probabilities.count
    variableCount = instance.pools.count * (1 + 3 * futures)
    rowCount = instance.linearRowCount
    let spent = zip(instance.pools, units).reduce(0) { $0 + $1.0.landed * $1.1 }
    violation = max(0, spent - instance.budget) / max(1, instance.budget)
  }

  /// The relative distance of objective and bound.
  var gap: Double {
    objective == bound ? 0 : (objective - bound).magnitude / max(objective.magnitude, 1e-9)
  }

  /// Base currency gained for one more unit of money.
  var priceOfMoney: Double {
    let price = limits.first { $0.name == InventoryModel.budgetRow }?.price ?? 0
    return price.isNaN ? 0 : max(0, price)
  }

  /// The share of futures whose demand stock should cover, by the newsvendor's rule at the price of
  /// money: `(margin - price · landed) / (margin + holding)`.
  func fractile(ofPool pool: Int) -> Double {
    let facts = instance.pools[pool]
    let margin = zip(facts.margin, instance.probabilities).reduce(0) { $0 + $1.0 * $1.1 }
    guard margin + facts.holding > 0 else { return 0 }
    let share = (margin - priceOfMoney * facts.landed) / (margin + facts.holding)
    return min(max(share, 0), 1)
  }
}
