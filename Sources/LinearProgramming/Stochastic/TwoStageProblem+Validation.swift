extension TwoStageProblem {
  /// Checks that the parts are valid and fit together; `solve` calls it first.
  ///
  /// - Throws: a `ModelError` that names the part and the value of the first fault.
  public func validate() throws(ModelError) {
    try firstStage.validate()
    try recourse.validate()
    guard firstStage.sense == .minimize, recourse.sense == .minimize else {
      throw .badStructure("both stages of a two-stage problem must minimise a cost")
    }
    try validateObjective()
    try validateProbabilities()
    try validate(links: technology, of: "default technology")
    for scenario in scenarios { try validate(scenario) }
  }

  private func validateObjective() throws(ModelError) {
    guard case .meanCVaR(let weight, let level) = objective else { return }
    guard (0...1).contains(weight), (0..<1).contains(level) else {
      throw .badStructure("meanCVaR needs a weight in 0...1 and a level in 0..<1: \(objective)")
    }
  }

  private func validateProbabilities() throws(ModelError) {
    var sum = 0.0
    for scenario in scenarios {
      guard scenario.probability > 0, scenario.probability <= 1 else {
        throw .badStructure(
          "scenario '\(scenario.name)': probability \(scenario.probability) is not in 0...1")
      }
      sum += scenario.probability
    }
    // Loose enough for sums of thousands of rounded shares, far below what moves a decision.
    guard (sum - 1).magnitude <= 1e-6 else {
      throw .badStructure("the scenarios' probabilities sum to \(sum), not to 1")
    }
  }

  private func validate(_ scenario: StochasticScenario) throws(ModelError) {
    let part = "scenario '\(scenario.name)'"
    try validate(links: scenario.technology, of: part)
    for (variable, cost) in scenario.costs {
      guard variable.index < recourse.variableCount, cost.isFinite else {
        throw .badStructure("\(part): cost \(cost) of recourse variable \(variable.index)")
      }
    }
    for (row, side) in scenario.rightHandSides {
      guard row.index < recourse.constraintCount else {
        throw .badStructure("\(part): no recourse row number \(row.index)")
      }
      try validate(side, row, part)
    }
  }

  private func validate(
    _ side: StochasticScenario.RightHandSide, _ row: Constraint, _ part: String
  ) throws(ModelError) {
    let name = "\(part), row '\(recourse.name(of: row))'"
    switch side {
    case .value(let value):
      guard value.isFinite else { throw .boundNotFinite(constraint: name, value: value) }
      let (lower, upper) = (
        recourse.constraintLower[row.index], recourse.constraintUpper[row.index]
      )
      guard lower == upper || lower.isFinite != upper.isFinite else {
        throw .badStructure("\(name): a row with two bounds needs setBounds")
      }
    case .range(let lower, let upper):
      guard lower <= upper, lower < .infinity, upper > -.infinity else {
        throw .crossedBounds(constraint: name, lower: lower, upper: upper)
      }
    }
  }

  private func validate(
    links: [StochasticScenario.Link: Double], of part: String
  ) throws(ModelError) {
    for (link, value) in links {
      guard link.constraint.index < recourse.constraintCount,
        link.variable.index < firstStage.variableCount, value.isFinite
      else {
        throw .badStructure(
          "\(part): technology \(value) of first-stage variable \(link.variable.index) in "
            + "recourse row \(link.constraint.index)")
      }
    }
  }
}
