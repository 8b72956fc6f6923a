// Arithmetic that reads as on paper: `2 * x + 3 * y - 4`.

/// The sum of two terms.
public func + (left: some LinearTerm, right: some LinearTerm) -> LinearExpression {
  var result = LinearExpression(left)
  right.add(to: &result, scale: 1)
  return result
}

/// The sum of a term and a constant.
public func + (left: some LinearTerm, right: Double) -> LinearExpression {
  var result = LinearExpression(left)
  result.constant += right
  return result
}

/// The sum of a constant and a term.
public func + (left: Double, right: some LinearTerm) -> LinearExpression { right + left }

/// The difference of two terms.
public func - (left: some LinearTerm, right: some LinearTerm) -> LinearExpression {
  var result = LinearExpression(left)
  right.add(to: &result, scale: -1)
  return result
}

/// A term less a constant.
public func - (left: some LinearTerm, right: Double) -> LinearExpression { left + -right }

/// A constant less a term.
public func - (left: Double, right: some LinearTerm) -> LinearExpression {
  var result = LinearExpression(constant: left)
  right.add(to: &result, scale: -1)
  return result
}

/// The negative of a term.
public prefix func - (term: some LinearTerm) -> LinearExpression { -1 * term }

/// A multiple of a term.
public func * (factor: Double, term: some LinearTerm) -> LinearExpression {
  var result = LinearExpression()
  term.add(to: &result, scale: factor)
  return result
}

/// A multiple of a term.
public func * (term: some LinearTerm, factor: Double) -> LinearExpression { factor * term }

/// Appends a term in place.
public func += (left: inout LinearExpression, right: some LinearTerm) {
  right.add(to: &left, scale: 1)
}

/// Appends a negated term in place.
public func -= (left: inout LinearExpression, right: some LinearTerm) {
  right.add(to: &left, scale: -1)
}
