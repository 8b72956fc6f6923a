import Kernels
import LinearProgramming

/// Solves problems of first orders.
struct InventorySolver {
  let control: RunControl?

  /// More rows than this are not handed to the simplex method whole: it would take hours.
  static let mostRows = 20_000

  /// A solver that stops when the run is to stop.
  init(control: RunControl? = nil) { self.control = control }

  /// The best first orders.
  ///
  /// Stocks that share money alone are solved one by one; limits on room need the whole program.
  func solve(_ instance: InventoryInstance) throws(SolverError) -> InventoryAnswer {
    if isDecomposed(instance) {
      return try InventoryDecomposition(instance, options: solveOptions).solve()
    }
    let model = InventoryModel(instance)
    var options = TwoStageOptions()
    options.solve = solveOptions
    let solution = try LinearProgramming.solve(model.problem, options: options)
    return InventoryAnswer(model: model, solution: solution)
  }

  /// What knowing each future beforehand would be worth, in base currency.
  func valueOfPerfectInformation(_ answer: InventoryAnswer) throws(SolverError) -> Double {
    let instance = answer.instance
    guard !isDecomposed(instance) else {
      return answer.expectedCost
        - InventoryDecomposition(instance, options: solveOptions).costWithForesight()
    }
    return answer.expectedCost
      - (try InventoryModel(instance).problem.waitAndSee(options: solveOptions))
  }

  private func isDecomposed(_ instance: InventoryInstance) -> Bool {
    instance.nodes.isEmpty && instance.linearRowCount > Self.mostRows
  }

  private var solveOptions: SolveOptions {
    var options = SolveOptions()
    if let control { options.shouldStop = { control.cancellation != nil } }
    return options
  }
}
