import LinearProgramming

/// What a solved portfolio says.
struct PortfolioAnswer {
  let instance: PortfolioInstance
  let model: PortfolioModel
  let solution: Solution
  /// Positions of the courses taken; empty without a feasible choice.
  let chosen: [Int]
  /// Mean and tail of the change of terminal equity, charges left out.
  let risk: TailRisk

  /// Reads a solution.
  init(model: PortfolioModel, solution: Solution) {
    self.model = model
    self.solution = solution
    instance = model.instance
    let chosen =
      solution.hasPoint
      ? model.takes.indices.filter { solution.value(of: model.takes[$0]) > 0.5 } : []
    self.chosen = chosen
    let cost = model.costs.reduce(0) {
      $0 + (solution.hasPoint ? solution.value(of: $1.variable) * $1.amount : 0)
    }
    let instance = model.instance
    let gains = instance.probabilities.indices.map { future in
      chosen.reduce(instance.limits.constant - cost) { $0 + instance.courses[$1].equity[future] }
    }
    risk = TailRisk(
      gains: gains, probabilities: instance.probabilities, level: instance.limits.riskLevel)
  }

  /// Whether there is a choice.
  var hasChoice: Bool { solution.hasPoint }

  /// The course taken by a store, if it trades or closes by decision.
  func course(ofStore store: Int) -> PortfolioInstance.CourseFacts? {
    chosen.map { instance.courses[$0] }.first { $0.course.store == store }
  }

  /// People hired in a stage.
  func hired(stage: Int) -> Double {
    guard hasChoice,
      let variable = solution.model.variable(named: StaffCapacity.hireName(instance.stages[stage]))
    else { return 0 }
    return solution.value(of: variable)
  }
}
