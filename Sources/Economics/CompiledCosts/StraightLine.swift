/// A charge on one unit as a straight line in the unit's value: what inner loops can multiply.
struct StraightLine: Hashable {
  /// Per unit of value.
  var slope = 0.0
  /// Whatever the value.
  var constant = 0.0

  /// The charge on a value.
  func at(_ value: Double) -> Double { slope * value + constant }

  static func + (a: Self, b: Self) -> Self {
    Self(slope: a.slope + b.slope, constant: a.constant + b.constant)
  }

  static func += (a: inout Self, b: Self) { a = a + b }

  static func * (factor: Double, a: Self) -> Self {
    Self(slope: factor * a.slope, constant: factor * a.constant)
  }
}
