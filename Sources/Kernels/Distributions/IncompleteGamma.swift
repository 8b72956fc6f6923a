/// The regularised incomplete gamma functions.
enum IncompleteGamma {
  /// P(a, x) and Q(a, x) = 1 − P(a, x) for shape a > 0 and x > 0.
  ///
  /// Each is computed where it is the smaller one, roughly; relative error about 1e-13.
  ///
  /// Source: NIST Digital Library of Mathematical Functions 8.11.4 and 8.9.2,
  /// <https://dlmf.nist.gov/8.11>.
  /// - Complexity: O(√a) steps near x = a, fewer elsewhere.
  static func tails(shape a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    let front = SaddlePoint.poisson(a, mean: x)
    if x < a + 1 {
      let lower = front * series(a, x)
      return (lower, 1 - lower)
    }
    let upper = front * a * fraction(a, x)
    return (1 - upper, upper)
  }

  /// The sum of 1, x / (a + 1), x² / ((a + 1) (a + 2)) and so on.
  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    for n in stride(from: 1.0, through: 100_000, by: 1) {
      term *= x / (a + n)
      sum += term
      if term < sum * 1e-17 { break }
    }
    return sum
  }

  /// Q(a, x) Γ(a) / (e⁻ˣ xᵃ), by Lentz's method.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = 1e300
    var d = 1 / b
    var fraction = d
    for n in stride(from: 1.0, through: 100_000, by: 1) {
      let numerator = -n * (n - a)
      b += 2
      d = 1 / (numerator * d + b)
      c = b + numerator / c
      fraction *= c * d
      if abs(c * d - 1) < 1e-15 { break }
    }
    return fraction
  }
}
