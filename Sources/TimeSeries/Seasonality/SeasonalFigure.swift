/// The average season of a series by classical decomposition.
///
/// Source: Makridakis, Wheelwright, Hyndman, "Forecasting: Methods and Applications", 1998, section 3/4.
enum SeasonalFigure {
  /// The least figure of a multiplicative season: a hundredth of the level.
  static let leastFactor = 0.01

  /// Figures by phase, phase 0 being that of the first value; their mean is one (multiplicative) or zero.
  ///
  /// Means of the deviations from a centred moving average over one season, or from a line where there
  /// are fewer than two seasons.
  ///
  /// - Parameter least: what a multiplicative figure may not fall below.
  /// - Complexity: values × season.
  static func figures(
    _ values: [Double], seasonLength m: Int, isMultiplicative: Bool, least: Double = leastFactor
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: m)
    var counts = [Double](repeating: 0, count: m)
    eachTrend(values, m) { period, trend in
      let deviation = isMultiplicative ? values[period] / trend : values[period] - trend
      guard deviation.isFinite else { return }
      sums[period % m] += deviation
      counts[period % m] += 1
    }
    let neutral = isMultiplicative ? 1.0 : 0.0
    for phase in 0..<m { sums[phase] = counts[phase] > 0 ? sums[phase] / counts[phase] : neutral }
    let mean = sums.reduce(0, +) / Double(m)
    for phase in 0..<m {
      sums[phase] = isMultiplicative ? max(sums[phase] / mean, least) : sums[phase] - mean
    }
    return sums
  }

  /// Calls with each period whose trend is known, in the order of time.
  static func eachTrend(
    _ values: [Double], _ m: Int, _ body: (_ period: Int, _ trend: Double) -> Void
  ) {
    let half = m / 2
    guard values.count >= 2 * m else {
      let line = TrendLine(values[...])
      for period in values.indices { body(period, line.value(at: period)) }
      return
    }
    // A running sum would lose digits where a giant value has passed.
    for period in half..<values.count - half {
      var sum = 0.0
      if m % 2 == 1 {
        for other in period - half...period + half { sum += values[other] }
      } else {
        for other in period - half + 1..<period + half { sum += values[other] }
        sum += (values[period - half] + values[period + half]) / 2
      }
      body(period, sum / Double(m))
    }
  }
}
