// What the stochastic solution is compared with (Birge & Louveaux, Introduction to Stochastic
// Programming, 2nd ed., chapter 4): WS <= optimum <= EEV.
extension TwoStageProblem {
  /// The same problem with one scenario, the average of all.
  public func meanValueProblem() -> TwoStageProblem {
    var mean = TwoStageProblem(firstStage: firstStage, recourse: recourse)
    let compiled = CompiledScenario.compile(self)
    func average(_ value: (CompiledScenario) -> Double) -> Double {
      compiled.reduce(0) { $0 + $1.probability * value($1) }
    }
    mean.addScenario("mean", probability: 1) { scenario in
      for row in recourse.constraints {
        let index = row.index
        scenario.setBounds(
          row, lower: average { $0.lower[index] }, upper: average { $0.upper[index] })
      }
      for variable in recourse.variables {
        scenario.setCost(variable, average { $0.costs[variable.index] })
      }
      for scenarioData in compiled {
        for entry in scenarioData.technology {
          scenario.addTechnology(
            Constraint(entry.row), Variable(entry.column), scenarioData.probability * entry.value)
        }
      }
    }
    return mean
  }

  /// The same problem with the first stage held at a decision: its optimum is what the decision
  /// costs, for instance EEV for the decision of `meanValueProblem()`.
  public func holdingFirstStage(at values: [Double]) -> TwoStageProblem {
    var held = self
    for (variable, value) in zip(firstStage.variables, values) {
      held.firstStage.setBounds(variable, lower: value, upper: value)
    }
    return held
  }

  /// The expected cost if every scenario were known in advance (WS); infinite if one is
  /// infeasible, NaN if a limit came first.
  public func waitAndSee(
    options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> Double {
    var total = 0.0
    for scenario in CompiledScenario.compile(self) {
      let solution = try solve(deterministicModel(scenario), options: options)
      let cost = solution.termination == .infeasible ? .infinity : solution.objective
      total += scenario.probability * cost
    }
    return total
  }
}
