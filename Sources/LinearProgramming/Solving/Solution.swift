/// What came of a solve: first the status, then the numbers that the status allows.
///
/// Numbers that do not exist are NaN, never a stale or plausible value: without a feasible point
/// there are no values, without optimality no duals. Look at `termination` first.
public struct Solution: Sendable {
  /// The model that was solved.
  public internal(set) var model: LinearModel
  /// Why the solve ended.
  public internal(set) var termination: Termination
  /// The objective at `values`, in the model's sense; NaN without a point, infinite if unbounded.
  public internal(set) var objective: Double = .nan
  /// The best value that any point could still have: at most the objective when minimising, at
  /// least when maximising.
  ///
  /// NaN when nothing was proved.
  public internal(set) var bound: Double = .nan
  /// The values by variable index; empty without a feasible point.
  public internal(set) var values: [Double] = []
  /// The shadow prices by constraint index; empty without optimality.
  public internal(set) var duals: [Double] = []
  /// The reduced costs by variable index; empty without optimality.
  public internal(set) var reducedCosts: [Double] = []
  /// Simplex iterations, over all attempts and nodes.
  public internal(set) var iterations = 0
  /// The vertex reached, to start a similar solve from; nil when there is none.
  public internal(set) var basis: Basis?
  /// The independent check of the numbers above; nil when there are none.
  public internal(set) var certificate: Certificate?
  /// Of an infeasible model: the rows in conflict, if `SolveOptions.explainsInfeasibility`.
  public internal(set) var conflict: Conflict?

  init(_ model: LinearModel, _ termination: Termination) {
    self.model = model
    self.termination = termination
  }

  /// Whether there is a feasible point.
  public var hasPoint: Bool { !values.isEmpty || (model.variableCount == 0 && !objective.isNaN) }

  /// The relative distance of objective and bound, `|objective - bound| / |objective|`; NaN when
  /// either is missing.
  public var gap: Double { relativeGap(objective, bound) }

  /// The value of a variable; NaN without a feasible point.
  public func value(of variable: Variable) -> Double {
    values.isEmpty ? .nan : values[variable.index]
  }

  /// The value of an expression; NaN without a feasible point.
  public func value(of expression: LinearExpression) -> Double {
    hasPoint ? expression.value(at: values) : .nan
  }
}

/// `|value - bound| / |value|`, 0 when equal.
///
/// The floor keeps a zero optimum from dividing by 0.
func relativeGap(_ value: Double, _ bound: Double) -> Double {
  value == bound ? 0 : (value - bound).magnitude / max(value.magnitude, 1e-9)
}
