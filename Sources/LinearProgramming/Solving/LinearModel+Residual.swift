extension LinearModel {
  /// The rows' values `A x`, summed in the order in which coefficients were added.
  func activities(at point: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: constraintCount)
    for entry in entryValues.indices {
      sums[Int(entryRows[entry])] += entryValues[entry] * point[Int(entryColumns[entry])]
    }
    return sums
  }

  /// The objective's value at a point.
  func objectiveValue(at point: [Double]) -> Double {
    var sum = objectiveConstant
    for (coefficient, value) in zip(objective, point) { sum += coefficient * value }
    return sum
  }

  /// The worst relative violation of a bound at a point.
  func primalResidual(at point: [Double]) -> Double {
    var residual = 0.0
    for column in 0..<variableCount {
      let value = point[column]
      residual = worst(
        residual,
        violation(value, variableLower[column], variableUpper[column]) / (1 + value.magnitude))
    }
    let scales = rowScales(at: point)
    for (row, activity) in activities(at: point).enumerated() {
      residual = worst(
        residual, violation(activity, constraintLower[row], constraintUpper[row]) / scales[row])
    }
    return residual
  }

  /// By row, 1 plus the largest single term: what rounding errors of the row are relative to.
  private func rowScales(at point: [Double]) -> [Double] {
    var scales = [Double](repeating: 1, count: constraintCount)
    for entry in entryValues.indices {
      let row = Int(entryRows[entry])
      let term = (entryValues[entry] * point[Int(entryColumns[entry])]).magnitude
      scales[row] = max(scales[row], 1 + term)
    }
    return scales
  }

  private func violation(_ value: Double, _ lower: Double, _ upper: Double) -> Double {
    value.isNaN ? .nan : max(lower - value, value - upper, 0)
  }
}
