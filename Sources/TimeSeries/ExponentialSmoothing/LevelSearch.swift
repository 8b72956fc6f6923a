/// Finds the weight of simple exponential smoothing with the least sum of squared one-step errors.
///
/// Errors are linear in the first level: e = d - l (1 - w)^t with d the errors of a recursion from
/// zero. So one pass over the series gives the sum that the best first level leaves (concentrating out
/// the level is least squares), and it tries sixteen weights at once, in two vectors, so that the
/// recursion's latency is shared.
///
/// Cost: three passes of 10 additions and multiplications for each of sixteen weights a period; bound by
/// the latency of level += w (y - level), three operations, twelve cycles a period.
struct LevelSearch {
  /// Weights that are searched; zero would be the mean of all values, one the last.
  static let weights = 0.01...0.99
  /// Each narrows the interval to two fifteenths: 0.98 to 0.002 in three.
  private static let rounds = 3

  /// What was found.
  struct Fit {
    /// The smoothing weight.
    var weight = 0.2
    /// The level before the first period.
    var firstLevel = 0.0
    /// The level after the last.
    var lastLevel = 0.0
    /// Sum of squared one-step errors.
    var squaredError = Double.infinity
  }

  /// The best weight and first level; of two equally good weights the smaller, which forgets less.
  ///
  /// - Parameter centre: a value near the mean, around which sums of squares do not cancel.
  static func best(_ values: Span<Double>, centre: Double) -> Fit {
    var best = Fit()
    var low = weights.lowerBound
    var step = (weights.upperBound - weights.lowerBound) / 15
    for _ in 0..<rounds {
      try16(values, centre, low: low, step: step, &best)
      low = max(weights.lowerBound, best.weight - step)
      step = (min(weights.upperBound, best.weight + step) - low) / 15
    }
    best.firstLevel += centre
    best.lastLevel += centre
    return best
  }

  /// Tries sixteen weights from `low` on.
  private static func try16(
    _ values: Span<Double>, _ centre: Double, low: Double, step: Double, _ best: inout Fit
  ) {
    let lanes = SIMD8<Double>(0, 1, 2, 3, 4, 5, 6, 7)
    var first = Sums(weight: lanes * step + low)
    var second = Sums(weight: (lanes + 8) * step + low)
    for period in values.indices {
      let value = values[unchecked: period] - centre
      first.add(value)
      second.add(value)
    }
    first.keepBest(in: &best)
    second.keepBest(in: &best)
  }

  /// Sums for eight weights.
  private struct Sums {
    let weight, keep: SIMD8<Double>
    var level = SIMD8<Double>.zero
    var decay = SIMD8<Double>(repeating: 1)
    var squares = SIMD8<Double>.zero
    var products = SIMD8<Double>.zero
    var decays = SIMD8<Double>.zero

    init(weight: SIMD8<Double>) {
      self.weight = weight
      keep = 1 - weight
    }

    @inline(__always)
    mutating func add(_ value: Double) {
      let error = value - level
      squares += error * error
      products += error * decay
      decays += decay * decay
      level += weight * error
      decay *= keep
    }

    func keepBest(in best: inout Fit) {
      let first = products / decays
      let errors = squares - products * first
      for lane in 0..<8 where errors[lane] < best.squaredError {
        best = Fit(
          weight: weight[lane], firstLevel: first[lane],
          lastLevel: level[lane] + decay[lane] * first[lane],
          squaredError: max(0, errors[lane]))
      }
    }
  }
}
