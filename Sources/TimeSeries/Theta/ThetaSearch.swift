/// The least-squares fit of a theta model to one series: the weight of its smoother by search, its
/// first level and the share of the trend line in closed form.
///
/// All theta models expect μ_t = l_{t-1} + ω c_t, where l is a simple smoother of weight α that
/// begins at l_0, ω = 1 - 1 / θ, and c_t = (1-α)^{t-1} a_t + (1 - (1-α)^t) b_t / α for a line a, b: one
/// line for the whole series, or the line through what was known at t - 1 (the dynamic models). With α
/// fixed, μ is linear in l_0 and ω, so the search has one dimension however many numbers are fitted,
/// and finds the least of them all. Sixteen weights are tried in one pass over the series.
///
/// Cost: three passes of 25 additions and multiplications for each of sixteen weights a period; no
/// memory but the series and its lines is touched, and arithmetic is the bound.
/// Source: Fiorucci, Pellegrini, Louzada, Petropoulos, Koehler 2016,
/// doi:10.1016/j.ijforecast.2016.02.005; the closed form is ours.
struct ThetaSearch {
  /// Weights that are searched.
  static let weights = 0.1...0.99
  /// Each narrows the interval to two fifteenths: 0.9 to 0.002 in three.
  private static let rounds = 3

  /// What was found.
  struct Fit {
    /// The smoother's weight.
    var alpha = 0.5
    /// The level before the first period.
    var level = 0.0
    /// The share of the line.
    var omega = 0.5
    /// Sum of squared errors, those of the warm-up left out.
    var squaredError = Double.infinity
  }

  /// Finds the best fit.
  ///
  /// - Parameters:
  ///   - values: the series without season.
  ///   - lines: level at period 0 and slope of the line for each period, `[period][2]`.
  ///   - omega: the share of the line if it is given, nil to fit it between 0 and 1.
  ///   - warmUp: periods whose errors do not count.
  static func best(
    _ values: Span<Double>, _ lines: Span<Double>, omega: Double?, warmUp: Int
  ) -> Fit {
    var best = Fit()
    var low = weights.lowerBound
    var step = (weights.upperBound - weights.lowerBound) / 15
    for _ in 0..<rounds {
      search(values, lines, omega: omega, warmUp: warmUp, low: low, step: step, &best)
      low = max(weights.lowerBound, best.alpha - step)
      step = (min(weights.upperBound, best.alpha + step) - low) / 15
    }
    return best
  }

  /// Tries sixteen weights from `low` on.
  private static func search(
    _ values: Span<Double>, _ lines: Span<Double>, omega: Double?, warmUp: Int, low: Double,
    step: Double, _ best: inout Fit
  ) {
    precondition(lines.count >= 2 * values.count, "ThetaSearch: a line for each period")
    let lanes = SIMD8<Double>(0, 1, 2, 3, 4, 5, 6, 7)
    var first = ThetaSums(alpha: lanes * step + low)
    var second = ThetaSums(alpha: (lanes + 8) * step + low)
    for period in values.indices {
      let value = values[unchecked: period]
      let level = lines[unchecked: 2 * period]
      let slope = lines[unchecked: 2 * period + 1]
      let weight = period < warmUp ? 0.0 : 1.0
      first.add(value, level, slope, weight)
      second.add(value, level, slope, weight)
    }
    for lane in 0..<8 { keep(first.fit(lane, omega: omega), in: &best) }
    for lane in 0..<8 { keep(second.fit(lane, omega: omega), in: &best) }
  }

  private static func keep(_ fit: Fit, in best: inout Fit) {
    if fit.squaredError < best.squaredError { best = fit }
  }
}
