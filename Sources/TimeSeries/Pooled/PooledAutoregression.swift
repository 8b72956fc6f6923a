public import Kernels

/// One linear autoregression for all series: what follows is learnt from the whole panel.
///
/// Each series, its season taken out, gives a row for each of its periods: the last values, means of
/// windows and of all, over the mean size of what was known (`PooledFeatures`); the targets are its next
/// values, one column for each step. All rows of all series are one regression with many right-hand
/// sides. A series of five values is forecast by what the others have taught. Series must be alike for
/// that to be better than a model of each: it is for many short ones.
///
/// Cost: rows × features × (features / 2 + horizon) multiplications and additions, by BLAS (dgemm on the
/// rows of a block), bound by its speed from some twenty columns on; two passes over the panel.
/// Source: Montero-Manso, Hyndman 2021, doi:10.1016/j.ijforecast.2021.03.004.
public struct PooledAutoregression: SeriesModel {
  /// The name.
  public let name = "pooled"
  /// All series teach each.
  public let poolsSeries = true
  /// Rows for each coefficient below which there is nothing to learn from.
  static let rowsPerFeature = 5

  /// The model; it has nothing to choose.
  public init() {}

  /// Forecasts all series; the fallback serves where the panel has too few rows.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    let blocks = stride(from: 0, to: panel.count, by: PanelLoop.blockSize).map {
      $0..<min($0 + PanelLoop.blockSize, panel.count)
    }
    let sums = try parallel.fold(
      count: blocks.count, control: control, into: PooledEquations(horizon: request.horizon),
      { index in
        var own = PooledEquations(horizon: request.horizon)
        for series in blocks[index] {
          if let prepared = PooledSeries(panel, series) { own.add(prepared) }
        }
        own.close()
        return own
      }, { $0.add($1) })
    let fit = sums.solution
    return try PanelLoop.run(
      panel, request, byLength: false, parallel: parallel, control: control, scratch: {},
      { _, rows in
        for (row, position) in rows.series.enumerated() {
          let values = panel.values.span.extracting(panel.range(of: position))
          let prepared = fit == nil ? nil : PooledSeries(panel, position)
          let needed = prepared == nil ? Int.max : 0
          if Fallback.take(&rows, row: row, values, SeriesSummary(values), needing: needed) {
            continue
          }
          guard let fit, let prepared else { continue }
          prepared.write(fit, &rows, row)
          rows.close(SeriesNote(model: name, reason: .fitted))
        }
      })
  }
}
