internal import Artifacts

/// What the engine knows of the series of a scenario before it looks at listings without history.
struct SeriesForecasts {
  /// Weeks forecast, the gap between history and start among them.
  let horizon: Int
  /// Expected units, `[series][week]`, week fastest.
  let means: [Double]
  /// Negative-binomial sizes by series.
  let sizes: [Double]
  /// Which model, and why, by series.
  let choices: [ModelChoice]

  /// The expected units of a series by week.
  func means(ofSeries series: Int) -> ArraySlice<Double> {
    means[series * horizon..<(series + 1) * horizon]
  }

  /// Expected units of a series over all weeks.
  func total(ofSeries series: Int) -> Double { means(ofSeries: series).reduce(0, +) }

  /// The median of some series, week by week; nil for none.
  func median(ofSeries series: [Int]) -> [Double]? {
    guard !series.isEmpty else { return nil }
    return (0..<horizon).map { week in
      Self.median(series.map { means[$0 * horizon + week] })
    }
  }

  /// The median size of some series; Poisson for none.
  func medianSize(ofSeries series: [Int]) -> Double {
    series.isEmpty ? .infinity : Self.median(series.map { sizes[$0] })
  }

  /// The lower of two middle values is not taken alone: their mean, or infinity if one is.
  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
