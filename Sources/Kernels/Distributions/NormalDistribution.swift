internal import Glibc

/// The normal distribution.
public struct NormalDistribution: Sendable, Hashable {
  /// The mean, which is also the median.
  public let mean: Double
  /// The standard deviation, not negative.
  public let standardDeviation: Double

  /// The distribution with mean 0 and standard deviation 1.
  public static let standard = NormalDistribution(mean: 0, standardDeviation: 1)

  /// Creates the distribution with the given moments.
  ///
  /// - Precondition: `standardDeviation` ≥ 0 and both are finite.
  public init(mean: Double, standardDeviation: Double) {
    precondition(
      mean.isFinite && standardDeviation.isFinite && standardDeviation >= 0,
      "NormalDistribution: mean \(mean), standard deviation \(standardDeviation)")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The number below which the given share of probability lies.
  ///
  /// Relative error about 1e-16 to 1e-15 (algorithm AS 241). −∞ for 0, +∞ for 1, NaN outside.
  public func quantile(_ u: Double) -> Double {
    guard u > 0, u < 1 else { return u == 0 ? -.infinity : (u == 1 ? .infinity : .nan) }
    return mean + standardDeviation * Self.standardQuantile(u)
  }

  /// The probability of at most `x`.
  public func cdf(_ x: Double) -> Double {
    0.5 * erfc(-(x - mean) / (standardDeviation * 2.0.squareRoot()))
  }

  /// The density at `x`, per unit of x.
  public func pdf(_ x: Double) -> Double {
    let z = (x - mean) / standardDeviation
    return KernelMath.exp(-0.5 * z * z) / (standardDeviation * (2 * Double.pi).squareRoot())
  }
}
