/// Functions that laws of customers and of waiting times are made of.
public enum SpecialFunctions {
  /// ln Γ(x) for x > 0.
  public static func logGamma(_ x: Double) -> Double { SaddlePoint.logGamma(x) }

  /// The Gaussian hypergeometric function ₂F₁(a, b; c; z) for 0 ≤ z < 1 and c > 0.
  ///
  /// Its series, summed until terms no longer count; terms fall by about z each, so near one they are
  /// many. Relative error about 1e-13 where all terms have one sign.
  public static func hypergeometric(_ a: Double, _ b: Double, _ c: Double, _ z: Double) -> Double {
    precondition(z >= 0 && z < 1 && c > 0, "hypergeometric: c \(c), z \(z)")
    var (term, sum) = (1.0, 1.0)
    for n in 0..<1_000_000 {
      let n = Double(n)
      term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z
      sum += term
      if abs(term) <= 1e-17 * abs(sum) { break }
    }
    return sum
  }
}
