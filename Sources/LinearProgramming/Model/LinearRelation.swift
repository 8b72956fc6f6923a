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

/// At most a constant.
public func <= (left: some LinearTerm, right: Double) -> LinearRelation {
  LinearRelation(left, lower: -.infinity, upper: right)
}

/// At least a constant.
public func >= (left: some LinearTerm, right: Double) -> LinearRelation {
  LinearRelation(left, lower: right, upper: .infinity)
}

/// Equal to a constant.
public func == (left: some LinearTerm, right: Double) -> LinearRelation {
  LinearRelation(left, lower: right, upper: right)
}

/// The left side at most the right side.
public func <= (left: some LinearTerm, right: some LinearTerm) -> LinearRelation {
  left - right <= 0
}

/// The left side at least the right side.
public func >= (left: some LinearTerm, right: some LinearTerm) -> LinearRelation {
  left - right >= 0
}

/// Both sides equal.
public func == (left: some LinearTerm, right: some LinearTerm) -> LinearRelation {
  left - right == 0
}
