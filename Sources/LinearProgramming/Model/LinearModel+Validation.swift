extension LinearModel {
  /// Checks every number of the model; `solve` calls it first.
  ///
  /// - Throws: a `ModelError` that names the row, column and value of the first fault.
  /// - Complexity: O(variables + constraints + entries).
  public func validate() throws(ModelError) {
    guard objectiveConstant.isFinite else { throw .constantNotFinite(objectiveConstant) }
    for column in 0..<variableCount { try validateVariable(column) }
    for row in 0..<constraintCount { try validateConstraint(row) }
    try validateEntries()
  }

  private func validateVariable(_ column: Int) throws(ModelError) {
    let name = variableNames[column]
    let (lower, upper) = (variableLower[column], variableUpper[column])
    guard objective[column].isFinite else {
      throw .notFinite(variable: name, field: "objective", value: objective[column])
    }
    guard !lower.isNaN, lower < .infinity else {
      throw .notFinite(variable: name, field: "lower bound", value: lower)
    }
    guard !upper.isNaN, upper > -.infinity else {
      throw .notFinite(variable: name, field: "upper bound", value: upper)
    }
    let isInteger = integrality[column] == .integer
    let isEmpty = isInteger ? lower.rounded(.up) > upper.rounded(.down) : lower > upper
    if isEmpty { throw .emptyDomain(variable: name, lower: lower, upper: upper) }
  }

  private func validateConstraint(_ row: Int) throws(ModelError) {
    let name = constraintNames[row]
    let (lower, upper) = (constraintLower[row], constraintUpper[row])
    guard !lower.isNaN, lower < .infinity else {
      throw .boundNotFinite(constraint: name, value: lower)
    }
    guard !upper.isNaN, upper > -.infinity else {
      throw .boundNotFinite(constraint: name, value: upper)
    }
    if lower > upper { throw .crossedBounds(constraint: name, lower: lower, upper: upper) }
  }

  private func validateEntries() throws(ModelError) {
    for entry in entryValues.indices {
      let (row, column) = (Int(entryRows[entry]), Int(entryColumns[entry]))
      guard row < constraintCount else {
        throw .unknownConstraint(index: row, count: constraintCount)
      }
      guard column < variableCount else {
        throw .unknownVariable(index: column, count: variableCount)
      }
      guard entryValues[entry].isFinite else {
        throw .coefficientNotFinite(
          constraint: constraintNames[row], variable: variableNames[column],
          value: entryValues[entry])
      }
    }
  }
}
