public import Kernels

/// Complex exponential smoothing: a level that needs no word on whether there is a trend, with an
/// additive season where the corrected information criterion says that one pays.
///
/// Alone it is weaker than the theta models and the smoothing family; together with them it is worth
/// its time, since its errors are others. Of the original's seasonal forms only the one with real
/// figures is here: the one with complex figures has twice the numbers to fit, and did worse.
///
/// Source: Svetunkov, Kourentzes, Ord 2022, doi:10.1002/nav.22074.
public struct ComplexSmoothing: SeriesModel {
  /// The name.
  public let name = "ces"

  /// The method; it has nothing to choose.
  public init() {}

  /// Forecasts all series.
  ///
  /// - Complexity: some 20 passes over each series for each form; see `ComplexPass`.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    let isLong = panel.seasonLength > SmoothingForm.longestSeason
    return try PanelLoop.run(
      panel, request, byLength: true, parallel: parallel, control: control,
      scratch: { ComplexTile(seasonLength: isLong ? 1 : panel.seasonLength) },
      { tile, rows in
        for first in stride(from: 0, to: rows.series.count, by: SeriesTile.laneCount) {
          let last = min(first + SeriesTile.laneCount, rows.series.count)
          tile.forecast(panel, &rows, first..<last)
        }
      })
  }
}
