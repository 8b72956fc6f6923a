public import Kernels

/// A level that is smoothed, around a season of few harmonics and the columns that are known beside the
/// values: for long seasons, such as 52 weeks, and for prices and promotions.
///
/// y(t) = l(t-1) + x(t)'b + e(t), l(t) = l(t-1) + α e(t). For a weight α the errors are linear in the
/// coefficients b and the first level, so both are least squares after the values and the columns went
/// through the same filter; only α is searched, and α = 0 is a regression with a constant. How many
/// harmonics there are, and whether the panel's ``Covariates`` are used, is chosen by AICc.
///
/// Source: Harvey, Koopman 1993, doi:10.1080/01621459.1993.10476402 (few terms for long seasons); Hyndman,
/// Koehler, Ord, Snyder 2008, doi:10.1007/978-3-540-71918-2, chapter 9 (regressors in innovation form).
public struct FourierSmoothing: SeriesModel {
  /// The name.
  public let name = "fourier"
  /// They are its regressors.
  public let usesCovariates = true
  /// The most harmonics of the season.
  public static let mostHarmonics = 6
  /// The most columns beside the values that are used, a series' own first.
  public static let mostCovariates = 32

  /// The model; it has nothing to choose.
  public init() {}

  /// Forecasts all series.
  ///
  /// - Complexity: for each weight tried, P² / 2 multiplications and additions a period for P columns,
  ///   eight series at a time.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    try PanelLoop.run(
      panel, request, byLength: true, parallel: parallel, control: control,
      scratch: { FourierTile(panel) },
      { tile, rows in
        for first in stride(from: 0, to: rows.series.count, by: SeriesTile.laneCount) {
          tile.forecast(
            panel, &rows, first..<min(first + SeriesTile.laneCount, rows.series.count))
        }
      })
  }
}
