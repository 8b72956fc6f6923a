extension TwoStageProblem {
  /// The first stage with the recourse of one scenario: what would be solved if it were known.
  func deterministicModel(_ scenario: CompiledScenario) -> LinearModel {
    var model = firstStage
    appendRecourse(of: scenario, to: &model, costFactor: 1)
    model.objectiveConstant += recourse.objectiveConstant
    return model
  }

  /// Appends the recourse variables and rows of one scenario to a model that starts with the first
  /// stage; returns the new variables.
  @discardableResult
  func appendRecourse(
    of scenario: CompiledScenario, to model: inout LinearModel, costFactor: Double
  ) -> [Variable] {
    let firstRow = model.constraintCount
    let firstColumn = model.variableCount
    for column in 0..<recourse.variableCount {
      model.addVariable(
        "\(recourse.variableNames[column]) [\(scenario.name)]",
        objective: costFactor * scenario.costs[column], lower: recourse.variableLower[column],
        upper: recourse.variableUpper[column], recourse.integrality[column])
    }
    for row in 0..<recourse.constraintCount {
      model.constraintNames.append("\(recourse.constraintNames[row]) [\(scenario.name)]")
    }
    model.constraintLower.append(contentsOf: scenario.lower)
    model.constraintUpper.append(contentsOf: scenario.upper)
    for entry in recourse.entryValues.indices {
      model.appendEntry(
        row: Int32(firstRow) + recourse.entryRows[entry],
        column: Int32(firstColumn) + recourse.entryColumns[entry], recourse.entryValues[entry])
    }
    for entry in scenario.technology {
      model.appendEntry(
        row: Int32(firstRow + entry.row), column: Int32(entry.column), entry.value)
    }
    return (firstColumn..<model.variableCount).map(Variable.init)
  }

  /// The recourse of one scenario at a first-stage decision, as a model of its own.
  func recourseModel(_ scenario: CompiledScenario, at x: [Double]) -> LinearModel {
    var model = recourse
    model.objective = scenario.costs
    let shift = scenario.shift(at: x, rows: recourse.constraintCount)
    for row in shift.indices {
      model.constraintLower[row] = scenario.lower[row] - shift[row]
      model.constraintUpper[row] = scenario.upper[row] - shift[row]
      model.constraintNames[row] += " [\(scenario.name)]"
    }
    return model
  }
}
