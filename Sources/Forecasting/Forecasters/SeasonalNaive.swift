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
      for week in 1..<max(1, values.count) {
        fitted[week] = point(values, known: week, lead: 0)
      }
      for week in points.indices {
        points[week] = point(values, known: values.count, lead: week)
      }
      guard !covers(values.count) else { return .fitted }
      return values.count < levelWeeks ? .shortHistory : .seasonNotCovered
    }
  }

  /// Whether so many weeks of history hold a season.
  func covers(_ weeks: Int) -> Bool { weeks >= seasonWeeks }

  /// What the rule says who knows the first weeks of a series only.
  ///
  /// - Parameters:
  ///   - known: how many weeks are known, at least one.
  ///   - lead: weeks from the first unknown one to that forecast.
  func point(_ values: Span<Double>, known: Int, lead: Int) -> Double {
    guard !covers(known) else { return values[known - seasonWeeks + lead % seasonWeeks] }
    let first = max(0, known - levelWeeks)
    var sum = 0.0
    for week in first..<known { sum += values[week] }
    return sum / Double(known - first)
  }
}
