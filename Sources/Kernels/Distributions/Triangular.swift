/// A triangular density between two bounds with its peak at the mode.
public struct Triangular: ContinuousDistribution, Hashable {
  /// The least and the greatest number.
  public let bounds: ClosedRange<Double>
  /// The most likely number, between the bounds.
  public let mode: Double

  /// Creates the distribution.
  ///
  /// - Precondition: All are finite and `mode` lies within the bounds.
  public init(_ bounds: ClosedRange<Double>, mode: Double) {
    precondition(
      bounds.lowerBound.isFinite && bounds.upperBound.isFinite && bounds.contains(mode),
      "Triangular: \(bounds), mode \(mode)")
    self.bounds = bounds
    self.mode = mode
  }

  /// A third of the sum of bounds and mode.
  public var mean: Double { (bounds.lowerBound + bounds.upperBound + mode) / 3 }

  /// √((w² − l r) / 18) with the width w and its parts l and r left and right of the mode.
  public var standardDeviation: Double { ((width * width - left * right) / 18).squareRoot() }

  /// The quantile; NaN outside [0, 1].
  public func quantile(_ u: Double) -> Double {
    guard u >= 0, u <= 1 else { return .nan }
    return u * width <= left
      ? bounds.lowerBound + (u * width * left).squareRoot()
      : bounds.upperBound - ((1 - u) * width * right).squareRoot()
  }

  private var width: Double { bounds.upperBound - bounds.lowerBound }
  private var left: Double { mode - bounds.lowerBound }
  private var right: Double { bounds.upperBound - mode }
}
