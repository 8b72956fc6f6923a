public import Kernels

/// Simple exponential smoothing with the weight and first level of least squared one-step error.
///
/// The forecast is the last level, the same for all weeks. Its sum of squares, in which the first
/// level is concentrated out, is searched over the weight by ``SmoothingSearch``.
///
/// Source: Hyndman, Koehler, Ord, Snyder, "Forecasting with Exponential Smoothing", 2008,
/// doi:10.1007/978-3-540-71918-2.
public struct SimpleExponentialSmoothing: Forecaster {
  /// The name in reports.
  public let name = "ses"
  /// With fewer weeks than this the weight is ``standardWeight``: it cannot be estimated.
  public let minimumLength = 8
  /// The weight where there are too few weeks; 0.1 to 0.3 is usual (Gardner 2006,
  /// doi:10.1016/j.ijforecast.2006.03.005).
  public static let standardWeight = 0.2

  /// The method; it has nothing to choose.
  public init() {}

  /// Forecasts all series.
  ///
  /// - Complexity: eight passes over each series.
  public func forecast(
    _ panel: SeriesPanel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> ForecastBatch {
    try SeriesLoop.run(panel, horizon: horizon, parallel: parallel, control: control) {
      _, values, points, fitted in
      let isShort = values.count < minimumLength
      let fit = isShort ? Self.shortFit(values) : SmoothingSearch.best(values)
      points.update(repeating: max(0, Self.smooth(values, fit, into: &fitted)))
      return isShort ? .shortHistory : .fitted
    }
  }

  /// The level after the last week; fills in what was expected of each week.
  ///
  /// The first week has no expectation: the first level was chosen with that week in view.
  private static func smooth(
    _ values: Span<Double>, _ fit: SmoothingSearch.Fit, into fitted: inout MutableSpan<Double>
  ) -> Double {
    var level = fit.firstLevel
    for week in values.indices {
      if week > 0 { fitted[week] = max(0, level) }
      level += fit.weight * (values[week] - level)
    }
    return level
  }

  /// A standard weight from the mean of a short series.
  private static func shortFit(_ values: Span<Double>) -> SmoothingSearch.Fit {
    var sum = 0.0
    for week in values.indices { sum += values[week] }
    return SmoothingSearch.Fit(
      weight: standardWeight, firstLevel: sum / Double(values.count), squaredError: 0)
  }
}
