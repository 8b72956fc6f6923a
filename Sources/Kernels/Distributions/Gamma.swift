/// The gamma distribution: waiting times, positive rates.
public struct Gamma: ContinuousDistribution, Hashable {
  /// The shape, 1 / cv².
  public let shape: Double
  /// The scale, mean · cv², in the unit of the numbers drawn.
  public let scale: Double

  /// Creates the distribution from its mean and coefficient of variation (σ / mean).
  ///
  /// - Precondition: Both are positive and finite.
  public init(mean: Double, cv: Double) {
    precondition(
      mean > 0 && mean.isFinite && cv > 0 && cv.isFinite, "Gamma: mean \(mean), cv \(cv)")
    self.shape = 1 / (cv * cv)
    self.scale = mean * cv * cv
  }

  /// shape · scale.
  public var mean: Double { shape * scale }

  /// √shape · scale.
  public var standardDeviation: Double { shape.squareRoot() * scale }

  /// The probability of at most `x`.
  public func cdf(_ x: Double) -> Double {
    x > 0 ? IncompleteGamma.tails(shape: shape, x / scale).lower : 0
  }

  /// The quantile to about 1e-12 relative: 0 for 0, ∞ for 1, NaN outside [0, 1].
  public func quantile(_ u: Double) -> Double {
    guard u > 0, u < 1 else { return u == 0 ? 0 : (u == 1 ? .infinity : .nan) }
    return scale * standardQuantile(u)
  }

  /// The quantile for scale 1.
  ///
  /// Newton's method for the logarithm of the smaller tail as a function of t = ln x. Both tails
  /// are log-concave in t, so that one step at most overshoots and the rest close in from one side:
  /// no bracket is needed, from any start.
  private func standardQuantile(_ u: Double) -> Double {
    let isLower = u <= 0.5
    let target = KernelMath.log(isLower ? u : 1 - u)
    var t = startingLogarithm(u)
    for _ in 0..<100 {
      let x = KernelMath.exp(t)
      guard x > 0 else { return 0 }
      let (lower, upper) = IncompleteGamma.tails(shape: shape, x)
      let tail = isLower ? lower : upper
      let density = shape * SaddlePoint.poisson(shape, mean: x) * (isLower ? 1 : -1)
      let step = (target - KernelMath.log(tail)) * tail / density
      // Far out one Newton step may leave the range of exp; five e-folds at a time are plenty.
      t += min(max(step, -5 - abs(t)), 5)
      if abs(step) < 1e-14 * max(1, abs(t)) { break }
    }
    return KernelMath.exp(t)
  }

  /// Wilson and Hilferty's cube for ordinary shapes, the leading power of P(a, x) for small ones.
  private func startingLogarithm(_ u: Double) -> Double {
    let z = NormalDistribution.standardQuantile(u)
    let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    guard shape > 0.5, root > 0.1 else {
      return min((KernelMath.log(u) + SaddlePoint.logGamma(shape + 1)) / shape, 3)
    }
    return KernelMath.log(shape * root * root * root)
  }
}
