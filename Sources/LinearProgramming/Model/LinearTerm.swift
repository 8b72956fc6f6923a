/// What the arithmetic operators accept: a variable or a linear expression.
///
/// `Double` does not conform, so that `1 + 2` in a caller's file stays arithmetic on numbers.
public protocol LinearTerm: Sendable {
  /// Adds `scale` times this term to an expression.
  func add(to expression: inout LinearExpression, scale: Double)
}

extension Variable: LinearTerm {
  /// Adds `scale` times this variable to an expression.
  public func add(to expression: inout LinearExpression, scale: Double) {
    expression.add(scale, self)
  }
}

extension LinearExpression: LinearTerm {
  /// Adds `scale` times this expression to another.
  public func add(to expression: inout LinearExpression, scale: Double) {
    expression.constant += scale * constant
    expression.variables.append(contentsOf: variables)
    expression.coefficients.append(contentsOf: coefficients.lazy.map { scale * $0 })
  }
}
