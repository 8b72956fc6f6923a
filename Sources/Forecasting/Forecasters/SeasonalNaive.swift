public import Kernels

/// Says that a week will be as the same week a year ago: the yardstick that others must beat.
///
/// Weeks beyond the first year repeat the season. Where the history does not cover a year, it is the
/// mean of the last ``levelWeeks`` weeks, with reason `season-not-covered`, or `short-history` where
/// there are not even those.
public struct SeasonalNaive: Forecaster {
  /// The name in reports.
  public let name = "seasonal-naive"
  /// Weeks after which the season repeats.
  public let seasonWeeks: Int
  /// Weeks whose mean is the fallback.
  public let levelWeeks = 8

  /// A yardstick with a season of so many weeks.
  public init(seasonWeeks: Int = 52) {
    precondition(seasonWeeks >= 1, "SeasonalNaive: seasonWeeks \(seasonWeeks)")
    self.seasonWeeks = seasonWeeks
  }

  /// One season.
  public var minimumLength: Int { seasonWeeks }

  /// Forecasts all series.
  ///
  /// - Complexity: linear in weeks known and forecast.
  public func forecast(
    _ panel: SeriesPanel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> ForecastBatch {
    try SeriesLoop.run(panel, horizon: horizon, parallel: parallel, control: control) {
      _, values, points, fitted in
      fillFitted(&fitted, values)
      guard values.count >= seasonWeeks else {
        points.update(repeating: recentMean(values, endingAt: values.count))
        return values.count < levelWeeks ? .shortHistory : .seasonNotCovered
      }
      let first = values.count - seasonWeeks
      for week in points.indices { points[week] = values[first + week % seasonWeeks] }
      return .fitted
    }
  }

  private func fillFitted(_ fitted: inout MutableSpan<Double>, _ values: Span<Double>) {
    for week in 1..<max(1, values.count) {
      fitted[week] =
        week >= seasonWeeks ? values[week - seasonWeeks] : recentMean(values, endingAt: week)
    }
  }

  /// The mean of the weeks just before `end`, at most ``levelWeeks`` of them.
  private func recentMean(_ values: Span<Double>, endingAt end: Int) -> Double {
    let first = max(0, end - levelWeeks)
    var sum = 0.0
    for week in first..<end { sum += values[week] }
    return sum / Double(end - first)
  }
}
