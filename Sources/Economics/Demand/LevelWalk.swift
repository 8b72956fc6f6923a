import Kernels

/// What is not known of a listing's own level: a factor of its demand that walks away from one and is
/// pulled back, with mean one in every week.
///
/// `log level` is a first-order autoregression from zero whose variance grows by the measured amount
/// a week at first and ends at a largest variance. It is the listing's own, beside the factors of
/// market and category and beside the noise of counts: without it demand would be known too well and
/// no plan would ever run out of stock.
public struct LevelWalk: Sendable {
  /// Correlation of the log level with itself a week later.
  public let persistence: Double
  private let stepDeviation: Double
  private let largestVariance: Double

  /// A walk.
  ///
  /// - Parameters:
  ///   - variancePerWeek: gained in the first week, at least zero.
  ///   - largestVariance: at the end, positive.
  public init(variancePerWeek: Double, largestVariance: Double) {
    let share = min(1, variancePerWeek / largestVariance)
    persistence = (1 - share).squareRoot()
    stepDeviation = (share * largestVariance).squareRoot()
    self.largestVariance = largestVariance
  }

  /// The log level a week later in eight futures.
  @inline(__always)
  public func next(_ logLevel: SIMD8<Double>, shock: SIMD8<Double>) -> SIMD8<Double> {
    persistence * logLevel + stepDeviation * shock
  }

  /// Variance of the log level after so many steps.
  public func variance(afterSteps steps: Int) -> Double {
    let kept = KernelMath.pow(persistence, Double(2 * steps))
    return largestVariance * (1 - kept)
  }

  /// The factor of demand that a log level stands for, given its variance: mean one.
  @inline(__always)
  public static func factor(_ logLevel: SIMD8<Double>, variance: Double) -> SIMD8<Double> {
    VectorMath.exp(logLevel - variance / 2)
  }
}
