/// Why a model was refused before any solver saw it.
///
/// GLPK takes NaN silently and reports the result as optimal, and aborts the process on a bad
/// index: so both are caught here, by name.
public enum ModelError: Error, Hashable, Sendable {
  /// A number of a variable is NaN, or infinite where it must be finite.
  case notFinite(variable: String, field: String, value: Double)
  /// A coefficient is NaN or infinite.
  case coefficientNotFinite(constraint: String, variable: String, value: Double)
  /// A bound of a constraint is NaN, or on the wrong side of infinity.
  case boundNotFinite(constraint: String, value: Double)
  /// The objective's constant is NaN or infinite.
  case constantNotFinite(Double)
  /// A variable's bounds leave no value, or no whole value for an integer variable.
  case emptyDomain(variable: String, lower: Double, upper: Double)
  /// A constraint's lower bound exceeds its upper bound.
  case crossedBounds(constraint: String, lower: Double, upper: Double)
  /// A row uses a variable of some other model: the index does not exist here.
  case unknownVariable(index: Int, count: Int)
  /// A coefficient is set in a constraint of some other model.
  case unknownConstraint(index: Int, count: Int)
  /// A two-stage problem whose parts do not fit; the text says which and how.
  case badStructure(String)
}

extension ModelError: CustomStringConvertible {
  /// The error in words, with names and values.
  public var description: String {
    switch self {
    case .notFinite(let variable, let field, let value):
      "variable '\(variable)': \(field) is \(value), but must be a finite number"
    case .coefficientNotFinite(let constraint, let variable, let value):
      "constraint '\(constraint)': the coefficient of '\(variable)' is \(value)"
    case .boundNotFinite(let constraint, let value):
      "constraint '\(constraint)': a bound is \(value)"
    case .constantNotFinite(let value):
      "the objective's constant is \(value)"
    case .emptyDomain(let variable, let lower, let upper):
      "variable '\(variable)': no admissible value between \(lower) and \(upper)"
    case .crossedBounds(let constraint, let lower, let upper):
      "constraint '\(constraint)': the lower bound \(lower) exceeds the upper bound \(upper)"
    case .unknownVariable(let index, let count):
      "variable number \(index) does not belong to this model of \(count) variables"
    case .unknownConstraint(let index, let count):
      "constraint number \(index) does not belong to this model of \(count) constraints"
    case .badStructure(let text):
      text
    }
  }
}
