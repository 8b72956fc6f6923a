extension LinearModel {
  /// Adds a block of continuous variables from arrays of one length.
  ///
  /// - Precondition: `lower`, `upper` and `objective` are as long as `names`.
  /// - Complexity: O(names.count).
  public mutating func addVariables(
    _ names: [String], objective: [Double], lower: [Double], upper: [Double],
    _ integrality: Integrality = .continuous
  ) -> [Variable] {
    precondition(
      names.count == objective.count && names.count == lower.count && names.count == upper.count,
      "a block of variables needs arrays of one length")
    let first = variableCount
    variableNames.append(contentsOf: names)
    variableLower.append(contentsOf: lower)
    variableUpper.append(contentsOf: upper)
    self.objective.append(contentsOf: objective)
    self.integrality.append(contentsOf: repeatElement(integrality, count: names.count))
    return (first..<variableCount).map(Variable.init)
  }

  /// Adds a block of constraints in compressed rows.
  ///
  /// Row `i` of the block has the terms `rowStarts[i] ..< rowStarts[i + 1]` of `variables` and
  /// `coefficients`.
  ///
  /// - Precondition: `rowStarts` has one element more than `names`, starts at 0, ends at the number
  ///   of terms; the bounds are as long as `names`.
  /// - Complexity: O(names.count + terms).
  public mutating func addConstraints(
    _ names: [String], lower: [Double], upper: [Double], rowStarts: [Int],
    variables: [Variable], coefficients: [Double]
  ) -> [Constraint] {
    precondition(
      names.count == lower.count && names.count == upper.count
        && rowStarts.count == names.count + 1 && rowStarts.first == 0
        && rowStarts.last == variables.count && variables.count == coefficients.count,
      "a block of constraints needs arrays that fit together")
    let first = constraintCount
    constraintNames.append(contentsOf: names)
    constraintLower.append(contentsOf: lower)
    constraintUpper.append(contentsOf: upper)
    for row in names.indices {
      let terms = rowStarts[row]..<rowStarts[row + 1]
      entryRows.append(contentsOf: repeatElement(Int32(first + row), count: terms.count))
    }
    entryColumns.append(contentsOf: variables.lazy.map { Int32($0.index) })
    entryValues.append(contentsOf: coefficients)
    return (first..<constraintCount).map(Constraint.init)
  }

  /// Makes room, so that a large model is built without growing arrays.
  public mutating func reserveCapacity(variables: Int, constraints: Int, entries: Int) {
    variableNames.reserveCapacity(variables)
    variableLower.reserveCapacity(variables)
    variableUpper.reserveCapacity(variables)
    objective.reserveCapacity(variables)
    integrality.reserveCapacity(variables)
    constraintNames.reserveCapacity(constraints)
    constraintLower.reserveCapacity(constraints)
    constraintUpper.reserveCapacity(constraints)
    entryRows.reserveCapacity(entries)
    entryColumns.reserveCapacity(entries)
    entryValues.reserveCapacity(entries)
  }
}
