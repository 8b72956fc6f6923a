/// The best smoothing weight of simple exponential smoothing for one series.
///
/// With weight a the one-step errors of levels l(t) = l(t-1) + a (y(t) - l(t-1)) are linear in the
/// first level l0: e(t) = u(t) - l0 v(t) with v(t) = (1 - a)^t, where u are the errors from l0 = 0.
/// The best l0 is therefore Σuv / Σv² and its sum of squares Σu² - (Σuv)² / Σv²: only a remains to
/// be searched (Hyndman, Koehler, Ord, Snyder 2008, doi:10.1007/978-3-540-71918-2, give the model;
/// concentrating out the level is least squares).
///
/// One pass over the series tries eight weights, one in each lane, so that the recursion's latency
/// is paid once for eight.
struct SmoothingSearch {
  /// Weights that are searched; zero would be the mean of all weeks, one the last week.
  static let weights = 0.01...0.99
  /// The coarse grid has twice eight weights, so that a second minimum is not missed.
  private static let coarseStep = (weights.upperBound - weights.lowerBound) / 15
  /// Each round of eight weights narrows the interval to two ninths: 0.13 to below 0.0002 in five.
  private static let rounds = 5

  /// What the errors are with one weight.
  struct Fit {
    /// The smoothing weight.
    var weight: Double
    /// The level before the first week that fits best.
    var firstLevel: Double
    /// Sum of squared one-step errors.
    var squaredError: Double
  }

  /// The weight and first level of least squared one-step error.
  ///
  /// - Precondition: there is a value.
  /// - Complexity: seven passes over the series; nothing is allocated.
  static func best(_ values: Span<Double>) -> Fit {
    // Around the mean, sums of squares do not cancel, and a shifted series gives the same weight.
    let centre = mean(values)
    let lanes = SIMD8<Double>(0, 1, 2, 3, 4, 5, 6, 7)
    let low = lanes * coarseStep + weights.lowerBound
    var best = bestLane(values, centre, weights: low)
    let upper = bestLane(values, centre, weights: low + 8 * coarseStep)
    if upper.squaredError < best.squaredError { best = upper }
    var half = coarseStep
    for _ in 0..<rounds {
      let step = 2 * half / 9
      let trial = (lanes + 1) * step + (best.weight - half)
      let inside = trial.clamped(
        lowerBound: SIMD8(repeating: weights.lowerBound),
        upperBound: SIMD8(repeating: weights.upperBound))
      let found = bestLane(values, centre, weights: inside)
      if found.squaredError < best.squaredError { best = found }
      half = step
    }
    best.firstLevel += centre
    return best
  }

  /// The best of eight weights; the smaller weight, which forgets less, where two are equal.
  private static func bestLane(
    _ values: Span<Double>, _ centre: Double, weights: SIMD8<Double>
  ) -> Fit {
    let keep = 1 - weights
    var level = SIMD8<Double>.zero
    var decay = SIMD8<Double>(repeating: 1)
    var (squares, products, decays) = (level, level, level)
    for week in values.indices {
      let error = (values[week] - centre) - level
      squares += error * error
      products += error * decay
      decays += decay * decay
      level += weights * error
      decay *= keep
    }
    let first = products / decays
    let errors = squares - products * first
    var lane = 0
    for other in 1..<8 where errors[other] < errors[lane] { lane = other }
    return Fit(
      weight: weights[lane], firstLevel: first[lane], squaredError: max(0, errors[lane]))
  }

  private static func mean(_ values: Span<Double>) -> Double {
    var sum = 0.0
    for week in values.indices { sum += values[week] }
    return sum / Double(values.count)
  }
}
