extension LinearModel {
  /// Adds a variable, by default continuous and at least 0.
  @discardableResult
  public mutating func addVariable(
    _ name: String, objective: Double = 0, lower: Double = 0, upper: Double = .infinity,
    _ integrality: Integrality = .continuous
  ) -> Variable {
    variableNames.append(name)
    variableLower.append(lower)
    variableUpper.append(upper)
    self.objective.append(objective)
    self.integrality.append(integrality)
    return Variable(variableCount - 1)
  }

  /// Adds a yes-or-no variable: an integer between 0 and 1.
  @discardableResult
  public mutating func addBinary(_ name: String, objective: Double = 0) -> Variable {
    addVariable(name, objective: objective, lower: 0, upper: 1, .integer)
  }

  /// Adds a constraint: `model.add("budget", 2 * x + 3 * y <= 10)`.
  @discardableResult
  public mutating func add(_ name: String, _ relation: LinearRelation) -> Constraint {
    let row = Int32(constraintCount)
    let terms = relation.expression
    constraintNames.append(name)
    constraintLower.append(relation.lower - terms.constant)
    constraintUpper.append(relation.upper - terms.constant)
    for (variable, coefficient) in zip(terms.variables, terms.coefficients) {
      appendEntry(row: row, column: Int32(variable.index), coefficient)
    }
    return Constraint(Int(row))
  }

  /// Replaces the objective and its sense.
  public mutating func setObjective(_ sense: ObjectiveSense, _ term: some LinearTerm) {
    let expression = LinearExpression(term)
    self.sense = sense
    objectiveConstant = expression.constant
    objective = Array(repeating: 0, count: variableCount)
    for (variable, coefficient) in zip(expression.variables, expression.coefficients) {
      objective[variable.index] += coefficient
    }
  }

  /// Sets the objective coefficient of one variable.
  public mutating func setObjective(_ variable: Variable, _ coefficient: Double) {
    objective[variable.index] = coefficient
  }

  /// Sets the bounds of a variable.
  public mutating func setBounds(_ variable: Variable, lower: Double, upper: Double) {
    variableLower[variable.index] = lower
    variableUpper[variable.index] = upper
  }

  /// Sets the bounds of a constraint.
  public mutating func setBounds(_ constraint: Constraint, lower: Double, upper: Double) {
    constraintLower[constraint.index] = lower
    constraintUpper[constraint.index] = upper
  }

  /// Sets whether a variable is integer.
  public mutating func setIntegrality(_ variable: Variable, _ integrality: Integrality) {
    self.integrality[variable.index] = integrality
  }

  /// Adds to the coefficient of a variable in a constraint.
  public mutating func addCoefficient(
    _ coefficient: Double, of variable: Variable, in constraint: Constraint
  ) {
    appendEntry(row: Int32(constraint.index), column: Int32(variable.index), coefficient)
  }

  mutating func appendEntry(row: Int32, column: Int32, _ value: Double) {
    entryRows.append(row)
    entryColumns.append(column)
    entryValues.append(value)
  }
}
