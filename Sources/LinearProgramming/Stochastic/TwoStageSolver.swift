/// Chooses the method and prepares what both need.
struct TwoStageSolver {
  let problem: TwoStageProblem
  let options: TwoStageOptions
  let scenarios: [CompiledScenario]
  let linear: LinearSolver

  /// Above so many rows the extensive form loses (measured between 50 and 200 scenarios).
  static var mostExtensiveRows: Int { 2_000 }

  init(_ problem: TwoStageProblem, _ options: TwoStageOptions) {
    self.problem = problem
    self.options = options
    scenarios = CompiledScenario.compile(problem)
    linear = LinearSolver(control: StopControl(options.solve), iterationLimit: nil)
  }

  func solve(_ method: TwoStageMethod) throws(SolverError) -> TwoStageSolution {
    let isExtensive: Bool
    switch method {
    case .extensive: isExtensive = true
    case .lShaped: isExtensive = false
    case .automatic:
      isExtensive =
        problem.recourse.isMixedInteger || problem.extensiveRowCount <= Self.mostExtensiveRows
    }
    return isExtensive ? try extensive() : try lShaped()
  }

  private func extensive() throws(SolverError) -> TwoStageSolution {
    let form = ExtensiveForm(problem, scenarios)
    var result = form.reading(
      try LinearProgramming.solve(form.model, options: options.solve))
    // With the whole weight on the tail, recourse outside it is free to be wasteful.
    if problem.objective.tailWeight == 1, !problem.recourse.isMixedInteger, !result.values.isEmpty {
      let costs = try recourseCosts(at: result.values)
      if !costs.isEmpty { result.recourseCosts = costs }
    }
    return result
  }

  private func lShaped() throws(SolverError) -> TwoStageSolution {
    guard !problem.recourse.isMixedInteger else {
      throw .invalidModel(.badStructure("the L-shaped method needs continuous recourse"))
    }
    let known: [Double]
    switch try knownCosts() {
    case .costs(let costs): known = costs
    case .early(let result): return result
    }
    do throws(TwoStageFault) {
      var method = try LShapedMethod(problem, scenarios, known: known, options, linear)
      return try method.run()
    } catch {
      switch error {
      case .stopped(let limit): return TwoStageSolution(problem, .lShaped, .limit(limit))
      case .error(let error): throw error
      }
    }
  }

  /// The cost of the best recourse by scenario; empty if a limit came first.
  private func recourseCosts(at x: [Double]) throws(SolverError) -> [Double] {
    do throws(TwoStageFault) {
      var oracle = try RecourseOracle(problem, scenarios, linear)
      var costs: [Double] = []
      for index in scenarios.indices {
        guard case .cost(let cost, _) = try oracle.solve(index, at: x) else { return [] }
        costs.append(cost)
      }
      return costs
    } catch {
      guard case .error(let error) = error else { return [] }
      throw error
    }
  }

  private enum KnownCosts {
    case costs([Double])
    case early(TwoStageSolution)
  }

  /// The relaxed cost of every scenario if it were known; or the answer, when one has none.
  private func knownCosts() throws(SolverError) -> KnownCosts {
    var costs: [Double] = []
    var basis: Basis?
    for scenario in scenarios {
      let model = problem.deterministicModel(scenario)
      let solution = try linear.solve(model, from: basis)
      switch solution.termination {
      case .optimal:
        costs.append(solution.objective)
        basis = solution.basis
      case .unbounded:
        throw .unboundedRecourse(scenario: scenario.name)
      case .infeasible, .limit:
        var result = TwoStageSolution(problem, .lShaped, solution.termination)
        if solution.termination == .infeasible, options.solve.explainsInfeasibility {
          result.conflict = ConflictFinder(settings: options.solve.integer, linear: linear)
            .conflict(in: model)
        }
        return .early(result)
      }
    }
    return .costs(costs)
  }
}
