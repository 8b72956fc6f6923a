/// A sum of coefficients times variables, plus a constant.
///
/// Terms lie in two flat arrays in the order in which they were added. A variable may occur more
/// than once; occurrences are summed when the expression enters a model. In a loop, prefer
/// `add(_:_:)` or `+=`, which append in place, to `+`, which makes a new expression.
public struct LinearExpression: Sendable, Hashable {
  /// The variable of each term.
  public internal(set) var variables: [Variable]
  /// The coefficient of each term.
  public internal(set) var coefficients: [Double]
  /// The term without a variable.
  public var constant: Double

  /// An expression without terms.
  public init(constant: Double = 0) {
    variables = []
    coefficients = []
    self.constant = constant
  }

  /// One term as an expression.
  public init(_ term: some LinearTerm) {
    self.init()
    term.add(to: &self, scale: 1)
  }

  /// The sum of coefficients times variables.
  ///
  /// - Precondition: both arrays have the same length.
  public init(coefficients: [Double], variables: [Variable]) {
    precondition(
      coefficients.count == variables.count,
      "\(coefficients.count) coefficients for \(variables.count) variables")
    self.variables = variables
    self.coefficients = coefficients
    constant = 0
  }

  /// Appends one term.
  ///
  /// - Complexity: O(1) amortised.
  public mutating func add(_ coefficient: Double, _ variable: Variable) {
    variables.append(variable)
    coefficients.append(coefficient)
  }

  /// Makes room for a number of terms.
  public mutating func reserveCapacity(_ count: Int) {
    variables.reserveCapacity(count)
    coefficients.reserveCapacity(count)
  }

  /// The value at a point given by variable index; `constant` alone where there are no terms.
  func value(at point: [Double]) -> Double {
    var sum = constant
    for (variable, coefficient) in zip(variables, coefficients) {
      sum += coefficient * point[variable.index]
    }
    return sum
  }
}

extension Sequence where Element: LinearTerm {
  /// The sum of the terms, in order.
  public func sum() -> LinearExpression {
    reduce(into: LinearExpression()) { $1.add(to: &$0, scale: 1) }
  }
}
