internal import Glibc

/// Binomial and Poisson probabilities to full relative accuracy, also for real arguments.
///
/// The naive forms subtract logarithms of the size of n ln n and lose as many digits. Loader's form
/// keeps the large parts apart: Stirling's error and the deviance.
///
/// Source: Loader, "Fast and accurate computation of binomial probabilities" (2000), as used in R.
enum SaddlePoint {
  /// The Poisson probability e⁻ᵐ mˣ / Γ(x + 1) for real x ≥ 0 and m > 0.
  static func poisson(_ x: Double, mean: Double) -> Double {
    guard x > 0 else { return KernelMath.exp(-mean) }
    let exponent = -stirlingError(x) - deviance(x, mean)
    return KernelMath.exp(exponent) / (2 * Double.pi * x).squareRoot()
  }

  /// Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) pᵃ qᵇ for positive a and b, q = 1 − p.
  static func binomial(_ a: Double, _ b: Double, p: Double, q: Double) -> Double {
    let n = a + b
    let exponent =
      stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * p)
      - deviance(b, n * q)
    return KernelMath.exp(exponent) * (n / (2 * Double.pi * a * b)).squareRoot()
  }

  /// ln Γ(n + 1) − ln(√(2πn) (n / e)ⁿ), for n > 0.
  static func stirlingError(_ n: Double) -> Double {
    guard n <= 15 else {
      let z = 1 / (n * n)
      let tail = 1.0 / 1188 - z * (691.0 / 360_360)
      return (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1260 - z * (1.0 / 1680 - z * tail)))) / n
    }
    return logGamma(n + 1) - (n + 0.5) * KernelMath.log(n) + n - 0.5 * KernelMath.log(2 * .pi)
  }

  /// x ln(x / m) + m − x, without cancellation where x is near m.
  static func deviance(_ x: Double, _ mean: Double) -> Double {
    let difference = x - mean
    guard abs(difference) < 0.1 * (x + mean) else {
      return x * KernelMath.log(x / mean) - difference
    }
    // With v = (x − m) / (x + m): (x − m) v + 2x (v³/3 + v⁵/5 + …).
    let v = difference / (x + mean)
    var power = 2 * x * v
    var sum = difference * v
    for odd in stride(from: 3.0, to: 100, by: 2) {
      power *= v * v
      let next = sum + power / odd
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// ln Γ(x) for x > 0; the C library's re-entrant form.
  static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }
}
