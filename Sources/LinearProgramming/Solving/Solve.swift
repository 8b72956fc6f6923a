/// Solves a linear or mixed-integer program.
///
/// Synchronous: the solver's problem is created, solved and deleted on the calling thread, so any
/// number of threads may solve at once. The same model and options give the same bits, whatever
/// else runs. Every optimum has passed `Certificate`; an attempt that fails it is repeated in
/// another way (given basis, standard basis, advanced basis and scaling, presolve).
///
/// - Throws: `SolverError` when the model is refused or every attempt failed. Infeasible, unbounded
///   and stopped models are answers, not errors.
public func solve(
  _ model: LinearModel, options: SolveOptions = SolveOptions()
) throws(SolverError) -> Solution {
  do {
    try model.validate()
  } catch {
    throw .invalidModel(error)
  }
  let linear = LinearSolver(
    control: StopControl(options), iterationLimit: options.iterationLimit)
  var solution = try answer(model.withWholeBounds(), options, linear)
  solution.model = model
  return solution
}

private func answer(
  _ model: LinearModel, _ options: SolveOptions, _ linear: LinearSolver
) throws(SolverError) -> Solution {
  var solution = try linear.solve(model, from: options.basis)
  if solution.termination == .optimal, model.isMixedInteger {
    solution = try MixedIntegerSolver(settings: options.integer, linear: linear)
      .solve(model, relaxation: solution)
  }
  if solution.termination == .infeasible, options.explainsInfeasibility {
    solution.conflict = ConflictFinder(settings: options.integer, linear: linear)
      .conflict(in: model)
  }
  return solution
}

extension LinearModel {
  /// The same model with integer variables' bounds rounded inwards, without which GLPK refuses to
  /// start branch and bound.
  fileprivate func withWholeBounds() -> LinearModel {
    guard isMixedInteger else { return self }
    var model = self
    for column in integrality.indices where integrality[column] == .integer {
      model.variableLower[column].round(.up)
      model.variableUpper[column].round(.down)
    }
    return model
  }
}
