import Kernels
import LinearProgramming

/// Solves portfolio problems, with or without some of the blocks.
struct PortfolioSolver {
  let control: RunControl?
  /// Wall time for one solve; a solve that hits it says so and is not reproducible.
  var timeLimit: Duration = .seconds(30)

  /// A solver that stops when the run is to stop.
  init(control: RunControl? = nil) { self.control = control }

  /// The same for what only stands beside an answer: a tenth of the time each.
  var forComparison: PortfolioSolver {
    var quick = self
    quick.timeLimit = timeLimit / 10
    return quick
  }

  /// The best choice of courses.
  ///
  /// - Parameter force: a store that must trade at some time, to see what it would cost.
  func solve(
    _ instance: PortfolioInstance, blocks: [any ConstraintBlock] = PortfolioBlocks.all,
    forcing store: Int? = nil
  ) throws(SolverError) -> PortfolioAnswer {
    var model = PortfolioModel(instance)
    for block in blocks { block.build(into: &model) }
    if let store {
      let trades = model.sum { $0.course.store == store && !$0.course.isEmpty ? 1 : 0 }
      model.add("\(instance.stores[store].title) must open", trades >= 1)
    }
    let solution = try LinearProgramming.solve(model.finished(), options: options)
    return PortfolioAnswer(model: model, solution: solution)
  }

  /// The relaxation in which stores may open in part: its prices say what limits are worth.
  func relaxation(of answer: PortfolioAnswer) throws(SolverError) -> Solution {
    var relaxed = answer.solution.model
    for variable in relaxed.variables { relaxed.setIntegrality(variable, .continuous) }
    return try LinearProgramming.solve(relaxed, options: options)
  }

  private var options: SolveOptions {
    var options = SolveOptions()
    options.timeLimit = timeLimit
    // A choice among stores is never settled by a hundredth of a per cent of the objective.
    options.integer.relativeGap = 1e-4
    if let control { options.shouldStop = { control.cancellation != nil } }
    return options
  }
}
