/// A linear expression between two bounds: what a comparison of expressions makes.
///
/// The expression's own constant is moved into the bounds when the relation enters a model.
public struct LinearRelation: Sendable, Hashable {
  /// What is bounded.
  public var expression: LinearExpression
  /// The least value; `-.infinity` for none.
  public var lower: Double
  /// The greatest value; `.infinity` for none.
  public var upper: Double

  /// An expression between two bounds.
  public init(_ expression: some LinearTerm, lower: Double, upper: Double) {
    self.expression = LinearExpression(expression)
    self.lower = lower
    self.upper = upper
  }
}

extension LinearTerm {
  /// The relation `range.lowerBound <= self <= range.upperBound`.
  public func between(_ range: ClosedRange<Double>) -> LinearRelation {
    LinearRelation(self, lower: range.lowerBound, upper: range.upperBound)
  }
}
