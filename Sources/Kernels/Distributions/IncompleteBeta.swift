/// The continued fraction of the incomplete beta function.
enum IncompleteBeta {
  /// The fraction F in I_x(a, b) = xᵃ (1 − x)ᵇ / (a B(a, b)) · F, for x < (a + 1) / (a + b + 2).
  ///
  /// By Lentz's method, modified by Thompson and Barnett.
  ///
  /// Source: NIST Digital Library of Mathematical Functions 8.17.22, <https://dlmf.nist.gov/8.17>.
  /// - Complexity: O(√max(a, b)) steps.
  static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func guarded(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / guarded(1 - (a + b) * x / (a + 1))
    var fraction = d
    for m in stride(from: 1.0, through: 100_000, by: 1) {
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / guarded(1 + even * d)
      c = guarded(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / guarded(1 + odd * d)
      c = guarded(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return fraction
  }
}
