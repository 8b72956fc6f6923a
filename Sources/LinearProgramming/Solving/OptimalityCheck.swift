/// The dual half of the optimality conditions, for `Certificate`.
///
/// Everything is turned to minimisation first: then a positive dual speaks of a lower bound, a
/// negative one of an upper bound, for rows and for variables (reduced costs) alike.
struct OptimalityCheck {
  private(set) var objective: Double
  private(set) var dualObjective: Double
  private(set) var dualResidual = 0.0
  private(set) var complementarity = 0.0

  init(_ model: LinearModel, values: [Double], duals: [Double]) {
    let sign = model.sense.sign
    objective = sign * model.objectiveValue(at: values)
    dualObjective = sign * model.objectiveConstant
    let activities = model.activities(at: values)
    for row in 0..<model.constraintCount {
      account(
        sign * duals[row], scale: 1, at: activities[row], lower: model.constraintLower[row],
        upper: model.constraintUpper[row])
    }
    let slopes = Slopes(model, duals)
    for column in 0..<model.variableCount {
      let (slope, scale) = (slopes.reducedCosts[column], slopes.scales[column])
      if slope.magnitude <= Self.noise * scale { continue }
      account(
        sign * slope, scale: scale, at: values[column],
        lower: model.variableLower[column], upper: model.variableUpper[column])
    }
  }

  /// A basic variable's reduced cost is 0 but for rounding in `c - A'y`; times a bound of 1e9 that
  /// rounding would look like a gap.
  private static var noise: Double { 1e-9 }

  /// Adds one dual and what it says of one quantity between bounds.
  private mutating func account(
    _ dual: Double, scale: Double, at value: Double, lower: Double, upper: Double
  ) {
    let bound = dual > 0 ? lower : upper
    if bound.isInfinite || dual.isNaN {
      dualResidual = worst(dualResidual, dual.magnitude / scale)
    } else if dual != 0 {
      dualObjective += dual * bound
      complementarity = worst(complementarity, (dual * (value - bound)).magnitude)
    }
  }
}
