/// Counts with mean m and size k: variance m + m² / k; k = ∞ is the Poisson distribution.
///
/// P(X = x) = Γ(k + x) / (Γ(k) x!) · pᵏ qˣ with p = k / (k + m), q = m / (k + m).
public struct NegativeBinomial: Sendable, Hashable {
  /// The largest mean that is supported: beyond it the continued fractions take too many steps.
  public static let largestMean = 1e9
  /// The smallest size that is supported: below it upper quantiles exceed what integers hold.
  public static let smallestSize = 1e-6

  /// The mean, not negative.
  public let mean: Double
  /// The size (also called dispersion or shape), positive, perhaps infinite.
  public let size: Double

  /// Creates the distribution.
  ///
  /// - Precondition: 0 ≤ `mean` ≤ 10⁹ and `size` ≥ 10⁻⁶, ∞ for Poisson.
  public init(mean: Double, size: Double) {
    precondition(
      mean >= 0 && mean <= Self.largestMean && size >= Self.smallestSize,
      "NegativeBinomial: mean \(mean), size \(size)")
    self.mean = mean
    self.size = size
  }

  /// The variance, m + m² / k.
  public var variance: Double { mean + mean * (mean / size) }

  /// The standard deviation.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The probability of exactly `count`, to about 1e-14 relative.
  ///
  /// By Loader's saddle-point form, which loses no digits for large counts.
  public func pmf(_ count: Int) -> Double {
    guard count >= 0 else { return 0 }
    guard mean > 0 else { return count == 0 ? 1 : 0 }
    return probability(Double(count))
  }

  /// P(X = x) with gamma functions for factorials, for real x ≥ 0 and a positive mean.
  private func probability(_ x: Double) -> Double {
    if size == .infinity { return SaddlePoint.poisson(x, mean: mean) }
    if x == 0 { return KernelMath.exp(-size * KernelMath.log1p(mean / size)) }
    return size / (size + x) * SaddlePoint.binomial(size, x, p: successShare, q: failureShare)
  }

  /// The probability of at most `count`, to about 1e-12 relative.
  ///
  /// - Complexity: O(√(mean + count)).
  public func cdf(_ count: Int) -> Double { count < 0 ? 0 : tails(Double(count)).lower }

  /// The probability of more than `count`, to about 1e-12 relative, however small.
  ///
  /// - Complexity: O(√(mean + count)).
  public func survival(_ count: Int) -> Double { count < 0 ? 1 : tails(Double(count)).upper }

  /// The least count with a `cdf` of at least `u`, with the bits of `fillNegativeBinomial`.
  ///
  /// 0 for u = 0, ∞ for u = 1 (unless the mean is 0), NaN outside [0, 1].
  public func quantile(_ u: Double) -> Double {
    let lanes = CountSearch(size: size)
    return lanes.quantiles(SIMD8(repeating: u), SIMD8(repeating: mean))[0]
  }

  /// p = k / (k + m).
  private var successShare: Double { 1 / (1 + mean / size) }

  /// q = m / (k + m).
  private var failureShare: Double { 1 / (1 + size / mean) }

  /// P(X ≤ x) and P(X > x), continued to real x ≥ 0 by the incomplete beta function.
  ///
  /// The incomplete beta (for Poisson: gamma) function in terms of P(X = count), so that its
  /// prefactor needs no gamma function of its own. The smaller tail is computed, the larger is the
  /// rest.
  func tails(_ x: Double) -> (lower: Double, upper: Double) {
    guard mean > 0 else { return (1, 0) }
    if size == .infinity {
      let (lower, upper) = IncompleteGamma.tails(shape: x + 1, mean)
      return (upper, lower)
    }
    let scaled = probability(x) * failureShare * (size + x)
    if failureShare < (x + 2) / (x + size + 3) {
      let fraction = IncompleteBeta.fraction(x + 1, size, failureShare)
      let upper = scaled / (x + 1) * fraction
      return (1 - upper, upper)
    }
    let lower = scaled / size * IncompleteBeta.fraction(size, x + 1, successShare)
    return (lower, 1 - lower)
  }
}
