/// An independent check of a solution: computed in Swift from the user's model alone, so that
/// neither a solver's error nor a translation error can vouch for itself.
///
/// For a linear program these are the Karush-Kuhn-Tucker conditions, which together prove
/// optimality. For a mixed-integer one they are feasibility, integrality and the gap between the
/// objective and the solver's bound; the bound itself is the solver's word.
///
/// All figures are relative, 0 is perfect: residuals are divided by 1 plus the largest number that
/// enters the row or column concerned.
public struct Certificate: Sendable, Hashable {
  /// The worst violation of a bound by a variable or a row.
  public internal(set) var primalResidual = 0.0
  /// The worst reduced cost or dual of a sign that no bound explains; nil without duals.
  public internal(set) var dualResidual: Double?
  /// The worst product of a dual and the distance to the bound it speaks of, over 1 + |objective|;
  /// nil without duals.
  public internal(set) var complementarity: Double?
  /// The worst distance of an integer variable from a whole number (absolute).
  public internal(set) var integrality = 0.0
  /// The distance of the primal objective from the dual one, or from the bound of a mixed-integer
  /// program, over 1 + |objective|.
  public internal(set) var gap: Double

  /// GLPK stops at 1e-7 in its scaled problem; unscaling may cost a digit.
  public static let defaultTolerance = 1e-6

  /// Whether every figure is within a tolerance, and the gap within its own.
  ///
  /// NaN never passes.
  public func holds(
    tolerance: Double = Self.defaultTolerance, gapTolerance: Double = Self.defaultTolerance
  ) -> Bool {
    primalResidual <= tolerance && integrality <= tolerance && gap <= gapTolerance
      && (dualResidual ?? 0) <= tolerance && (complementarity ?? 0) <= tolerance
  }
}

extension Certificate {
  /// Checks values and duals of a linear program; integrality is not looked at.
  ///
  /// - Complexity: O(variables + constraints + entries).
  public init(_ model: LinearModel, values: [Double], duals: [Double]) {
    let check = OptimalityCheck(model, values: values, duals: duals)
    gap = (check.objective - check.dualObjective).magnitude / (1 + check.objective.magnitude)
    primalResidual = model.primalResidual(at: values)
    dualResidual = check.dualResidual
    complementarity = check.complementarity / (1 + check.objective.magnitude)
  }

  /// Checks a point of a mixed-integer program against a proved bound.
  ///
  /// - Complexity: O(variables + constraints + entries).
  public init(_ model: LinearModel, values: [Double], bound: Double) {
    let objective = model.objectiveValue(at: values)
    gap = (objective - bound).magnitude / (1 + objective.magnitude)
    primalResidual = model.primalResidual(at: values)
    for (value, kind) in zip(values, model.integrality) where kind == .integer {
      integrality = worst(integrality, (value - value.rounded()).magnitude)
    }
  }
}

/// The larger of two figures, and NaN if either is: `max` would lose it.
func worst(_ left: Double, _ right: Double) -> Double {
  left.isNaN || right.isNaN ? .nan : max(left, right)
}
