/// Every number between two bounds is as likely as another.
public struct Uniform: ContinuousDistribution, Hashable {
  /// The least and the greatest number.
  public let bounds: ClosedRange<Double>

  /// Creates the distribution.
  ///
  /// - Precondition: Both bounds are finite.
  public init(_ bounds: ClosedRange<Double>) {
    precondition(
      bounds.lowerBound.isFinite && bounds.upperBound.isFinite, "Uniform: \(bounds)")
    self.bounds = bounds
  }

  /// The middle of the bounds.
  public var mean: Double { 0.5 * bounds.lowerBound + 0.5 * bounds.upperBound }

  /// The width divided by √12.
  public var standardDeviation: Double {
    (bounds.upperBound - bounds.lowerBound) / 12.0.squareRoot()
  }

  /// The number that lies the share `u` of the way up; NaN outside [0, 1].
  public func quantile(_ u: Double) -> Double {
    guard u >= 0, u <= 1 else { return .nan }
    return bounds.lowerBound * (1 - u) + bounds.upperBound * u
  }
}
