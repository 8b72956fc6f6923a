internal import Kernels

/// A Gaussian AR(1) for each future of a block: x(t) = φ x(t−1) + s √(1 − φ²) z(t), whose stationary
/// standard deviation is s.
///
/// φ and s may differ by future, since either may be an uncertain setting. The state is one row per
/// quantity, path fastest; a week costs one normal and about six operations per future.
struct Autoregression {
  /// x of the week last advanced to.
  private(set) var deviation: [Double]
  /// The variance that x has in that week, given the start.
  private(set) var variance: [Double]
  private let key: RandomKey
  private let firstPath: UInt32
  private let persistence: [Double]
  private let innovation: [Double]
  private var shocks: [Double]

  /// Where x comes from.
  enum Start {
    /// It was 0 in the week before the start: that week is known, and spread grows from there.
    case present
    /// It has its stationary spread from the first week on: what it was is not known.
    case stationary
  }

  /// Stands in the week before the start.
  ///
  /// - Parameters:
  ///   - persistence: φ by future, 0 ≤ φ < 1.
  ///   - spread: s by future, not negative.
  init(
    key: RandomKey, firstPath: Int, persistence: [Double], spread: [Double], start: Start
  ) {
    self.key = key
    self.firstPath = UInt32(firstPath)
    self.persistence = persistence
    innovation = zip(persistence, spread).map { phi, s in s * (1 - phi * phi).squareRoot() }
    shocks = [Double](repeating: 0, count: spread.count)
    deviation = shocks
    variance = shocks
    guard start == .stationary else { return }
    // A draw of its own, in a period that no week of a scenario uses, gives the week before.
    fillShocks(period: .max)
    deviation = zip(spread, shocks).map { $0 * $1 }
    variance = spread.map { $0 * $0 }
  }

  /// Moves every future on by one week.
  mutating func advance(toWeek week: Int) {
    fillShocks(period: UInt16(week))
    for path in deviation.indices {
      deviation[path] = persistence[path] * deviation[path] + innovation[path] * shocks[path]
    }
    for path in variance.indices {
      let phi = persistence[path]
      variance[path] = phi * phi * variance[path] + innovation[path] * innovation[path]
    }
  }

  /// Writes exp(x − Var x / 2): a lognormal factor whose mean is one in every week.
  mutating func fillMeanOneFactor(_ row: inout MutableSpan<Double>) {
    for path in shocks.indices { shocks[path] = deviation[path] - 0.5 * variance[path] }
    VectorMath.fillExp(&row, shocks.span)
  }

  private mutating func fillShocks(period: UInt16) {
    let (key, firstPath) = (key, firstPath)
    var row = shocks.mutableSpan
    key.fillNormals(&row, firstPath: firstPath, period: period)
  }
}
