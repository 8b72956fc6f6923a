import Kernels
import LinearProgramming

/// Solves problems of first orders.
struct InventorySolver {
  let control: RunControl?

  /// A solver that stops when the run is to stop.
  init(control: RunControl? = nil) { self.control = control }

  /// The best first orders.
  func solve(_ instance: InventoryInstance) throws(SolverError) -> InventoryAnswer {
    let model = InventoryModel(instance)
    var options = TwoStageOptions()
    options.solve = solveOptions
    let solution = try LinearProgramming.solve(model.problem, options: options)
    return InventoryAnswer(model: model, solution: solution)
  }

  /// What knowing each future beforehand would be worth, in base currency.
  func valueOfPerfectInformation(_ answer: InventoryAnswer) throws(SolverError) -> Double {
    let known = try answer.model.problem.waitAndSee(options: solveOptions)
    return answer.solution.expectedCost - known
  }

  private var solveOptions: SolveOptions {
    var options = SolveOptions()
    if let control { options.shouldStop = { control.cancellation != nil } }
    return options
  }
}

/// What a solved problem of first orders says.
struct InventoryAnswer {
  let model: InventoryModel
  let solution: TwoStageSolution
  /// Units by pool, not yet whole; empty without a solution.
  let units: [Double]

  /// Reads a solution.
  init(model: InventoryModel, solution: TwoStageSolution) {
    self.model = model
    self.solution = solution
    units = model.units(solution)
  }

  /// Base currency gained for one more unit of money.
  var priceOfMoney: Double {
    let dual = solution.dual(named: InventoryModel.budgetRow)
    return dual.isNaN ? 0 : max(0, -dual)
  }

  /// The share of futures whose demand stock should cover, by the newsvendor's rule at the price of
  /// money: `(margin - price · landed) / (margin + holding)`.
  func fractile(ofPool pool: Int) -> Double {
    let facts = model.instance.pools[pool]
    let probabilities = model.instance.probabilities
    let margin = zip(facts.margin, probabilities).reduce(0) { $0 + $1.0 * $1.1 }
    guard margin + facts.holding > 0 else { return 0 }
    let share = (margin - priceOfMoney * facts.landed) / (margin + facts.holding)
    return min(max(share, 0), 1)
  }
}
