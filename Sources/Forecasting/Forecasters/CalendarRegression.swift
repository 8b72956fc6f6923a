internal import Commerce
public import Kernels

/// Regression on the calendar with one shared design: level, trend to date, season and events, shrunk
/// to the group's pooled profile.
///
/// A series' units over its level, less the profile of its group, are regressed by ridge
/// (``RidgePath``) on trend, harmonics and events; a series that says nothing of its own keeps the
/// profile. Units are scaled, not logged: the mean stays the mean, where a logarithm of small counts
/// would bias it. Series of equal length share the design, hence one product of matrices each.
///
/// Series of less than a year get their level times the group's profile, with reason
/// `short-history`. `fitted` leaves the residual e / √(1 - h) with leverage h, whose variance is the
/// noise's (HC2 of MacKinnon, White 1985, doi:10.1016/0304-4076(85)90158-7), not the fit's.
public struct CalendarRegression: Forecaster {
  /// The name in reports.
  public let name = "calendar-regression"
  /// One year: below it a season of one's own cannot be told from trend and noise.
  public let minimumLength = SeasonalProfile.minimumWeeks

  /// The method; it has nothing to choose.
  public init() {}

  /// Forecasts all series.
  ///
  /// - Complexity: 2 · weeks · columns operations by BLAS for each series, and reading the profile.
  public func forecast(
    _ panel: SeriesPanel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> ForecastBatch {
    let profile = SeasonalProfile.fit(panel, horizon: horizon)
    let firstWeek = panel.endWeek - panel.longestLength
    let design = CalendarDesign(panel: panel, weeks: firstWeek..<panel.endWeek + horizon)
    let work = CalendarWindow.all(of: panel)
    var result = Result(panel, horizon)
    result = try parallel.fold(count: work.count, control: control, into: result) { index in
      CalendarFit(work[index], panel, profile, design, horizon: horizon, minimumLength)
    } _: { result, fit in
      result.take(fit, panel)
    }
    return ForecastBatch(
      horizon: horizon, points: result.points, fitted: result.fitted, reasons: result.reasons)
  }

  /// Rows of all series, in the panel's order.
  private struct Result {
    var points: [Double]
    var fitted: [Double]
    var reasons: [FitReason]
    let horizon: Int

    init(_ panel: SeriesPanel, _ horizon: Int) {
      self.horizon = horizon
      points = [Double](repeating: 0, count: panel.count * horizon)
      fitted = [Double](repeating: .nan, count: panel.values.count)
      reasons = [FitReason](repeating: .noSales, count: panel.count)
    }

    mutating func take(_ fit: CalendarFit, _ panel: SeriesPanel) {
      let length = fit.window.length
      for (row, series) in fit.window.series.enumerated() {
        points.replaceSubrange(
          series * horizon..<(series + 1) * horizon,
          with: fit.points[row * horizon..<(row + 1) * horizon])
        fitted.replaceSubrange(
          panel.range(of: series), with: fit.fitted[row * length..<(row + 1) * length])
        reasons[series] = fit.reasons[row]
      }
    }
  }
}

/// Series of one length, at most ``blockSize`` of them: a block of work.
struct CalendarWindow: Sendable {
  /// Enough rows for BLAS to run at full speed, few enough to spread over threads.
  static let blockSize = 512

  /// Weeks known of each.
  let length: Int
  /// Positions in the panel.
  let series: [Int]

  /// All series of a panel that are not empty, by length.
  static func all(of panel: SeriesPanel) -> [CalendarWindow] {
    let byLength = Dictionary(grouping: 0..<panel.count, by: panel.length(of:))
    return byLength.keys.filter { $0 > 0 }.sorted().flatMap { length in
      let series = byLength[length] ?? []
      return stride(from: 0, to: series.count, by: blockSize).map { first in
        let block = series[first..<min(first + blockSize, series.count)]
        return CalendarWindow(length: length, series: Array(block))
      }
    }
  }
}
