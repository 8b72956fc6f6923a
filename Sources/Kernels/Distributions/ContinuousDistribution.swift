/// A distribution on the real line that is drawn by inverting its distribution function.
public protocol ContinuousDistribution: Sendable {
  /// The mean.
  var mean: Double { get }
  /// The standard deviation.
  var standardDeviation: Double { get }
  /// The number below which the share `u` of probability lies, for u inside (0, 1).
  ///
  /// The ends of the support for 0 and 1; NaN outside [0, 1].
  func quantile(_ u: Double) -> Double
}

extension NormalDistribution: ContinuousDistribution {}
