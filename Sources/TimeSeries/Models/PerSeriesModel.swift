import Kernels

/// A model that looks at one series at a time.
///
/// It gets series without gaps that have at least ``minimumCount`` values, not all the same; the rest is
/// done for it.
protocol PerSeriesModel: SeriesModel {
  /// A worker's memory, so that series need not allocate.
  associatedtype Memory

  /// The fewest values that the method needs.
  var minimumCount: Int { get }

  /// Makes a worker's memory.
  func makeMemory() -> Memory

  /// Writes the steps, and what was expected of known periods, of a row.
  func write(
    _ values: Span<Double>, _ context: SeriesContext, _ memory: inout Memory,
    _ rows: inout BlockForecast, _ row: Int)
}

extension PerSeriesModel where Memory == Void {
  func makeMemory() {}
}

/// What a model knows of a series beside its values.
struct SeriesContext {
  /// Periods in a season.
  let seasonLength: Int
  /// What was there before gaps were filled.
  let summary: SeriesSummary
}

extension PerSeriesModel {
  /// Forecasts all series.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    let note = SeriesNote(model: name, reason: .fitted)
    return try PanelLoop.run(
      panel, request, byLength: false, parallel: parallel, control: control,
      scratch: { (filled: [Double](), memory: makeMemory()) },
      { scratch, rows in
        for (row, position) in rows.series.enumerated() {
          let raw = panel.values.span.extracting(panel.range(of: position))
          let summary = SeriesSummary(raw)
          if Fallback.take(&rows, row: row, raw, summary, needing: minimumCount) { continue }
          let context = SeriesContext(seasonLength: panel.seasonLength, summary: summary)
          if summary.count == raw.count {
            write(raw, context, &scratch.memory, &rows, row)
          } else {
            var filled: [Double] = []
            swap(&filled, &scratch.filled)
            filled.removeAll(keepingCapacity: true)
            for period in raw.indices { filled.append(raw[period]) }
            GapFilling.fill(&filled, seasonLength: panel.seasonLength)
            write(filled.span, context, &scratch.memory, &rows, row)
            swap(&filled, &scratch.filled)
          }
          rows.close(note)
        }
      })
  }
}
