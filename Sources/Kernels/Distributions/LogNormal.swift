/// Positive numbers whose logarithm is normal.
public struct LogNormal: ContinuousDistribution, Hashable {
  /// The mean of the logarithm; e to it is the median.
  public let logMean: Double
  /// The standard deviation of the logarithm.
  public let logStandardDeviation: Double

  /// The standard normal quantile at 95 %.
  private static let z95 = 1.6448536269514722

  /// Creates the distribution from its mean and coefficient of variation (σ / mean).
  ///
  /// - Precondition: `mean` > 0 and `cv` ≥ 0, both finite.
  public init(mean: Double, cv: Double) {
    precondition(
      mean > 0 && mean.isFinite && cv >= 0 && cv.isFinite, "LogNormal: mean \(mean), cv \(cv)")
    let logVariance = KernelMath.log1p(cv * cv)
    self.logMean = KernelMath.log(mean) - 0.5 * logVariance
    self.logStandardDeviation = logVariance.squareRoot()
  }

  /// Creates the distribution with 5 % of its probability below the interval and 5 % above.
  ///
  /// - Precondition: The bounds are positive and finite.
  public init(interval90 interval: ClosedRange<Double>) {
    precondition(
      interval.lowerBound > 0 && interval.upperBound.isFinite, "LogNormal: interval \(interval)")
    let low = KernelMath.log(interval.lowerBound)
    let high = KernelMath.log(interval.upperBound)
    self.logMean = 0.5 * (low + high)
    self.logStandardDeviation = 0.5 * (high - low) / Self.z95
  }

  /// exp(μ + σ² / 2).
  public var mean: Double { KernelMath.exp(logMean + 0.5 * logVariance) }

  /// The mean times √(exp(σ²) − 1).
  public var standardDeviation: Double { mean * KernelMath.expm1(logVariance).squareRoot() }

  /// The quantile: 0 for 0, ∞ for 1, NaN outside [0, 1].
  public func quantile(_ u: Double) -> Double {
    guard logStandardDeviation > 0 else {
      return u >= 0 && u <= 1 ? KernelMath.exp(logMean) : .nan
    }
    let z = NormalDistribution.standard.quantile(u)
    return KernelMath.exp(logMean + logStandardDeviation * z)
  }

  private var logVariance: Double { logStandardDeviation * logStandardDeviation }
}
