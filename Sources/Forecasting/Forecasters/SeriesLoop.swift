internal import Kernels

/// Runs a method that looks at one series at a time over a whole panel, block by block.
enum SeriesLoop {
  /// Series in a block: at about a microsecond a series, well above what a block costs to hand out.
  static let blockSize = 256

  /// Forecasts each series by a function that writes its rows.
  ///
  /// - Parameter body: gets the position and values of a series that is not empty, and rows to fill:
  ///   `horizon` points and one fitted value for each known week. Both begin as NaN.
  /// - Complexity: two arrays for each block; nothing is allocated for a series.
  static func run(
    _ panel: SeriesPanel, horizon: Int, parallel: ParallelBlocks, control: RunControl,
    _ body:
      @Sendable (
        _ series: Int, _ values: Span<Double>, _ points: inout MutableSpan<Double>,
        _ fitted: inout MutableSpan<Double>
      ) -> FitReason
  ) throws -> ForecastBatch {
    let blocks = (panel.count + blockSize - 1) / blockSize
    var points: [Double] = []
    points.reserveCapacity(panel.count * horizon)
    var fitted: [Double] = []
    fitted.reserveCapacity(panel.values.count)
    let empty = ForecastBatch(horizon: horizon, points: [], fitted: [], reasons: [])
    let all = try parallel.fold(
      count: blocks, control: control, into: (points, fitted, empty.reasons),
      { block in
        let first = block * blockSize
        let series = first..<min(first + blockSize, panel.count)
        return forecast(series, of: panel, horizon: horizon, body)
      },
      { total, batch in
        total.0 += batch.points
        total.1 += batch.fitted
        total.2 += batch.reasons
      })
    return ForecastBatch(horizon: horizon, points: all.0, fitted: all.1, reasons: all.2)
  }

  /// One block of series.
  private static func forecast(
    _ series: Range<Int>, of panel: SeriesPanel, horizon: Int,
    _ body: (Int, Span<Double>, inout MutableSpan<Double>, inout MutableSpan<Double>) -> FitReason
  ) -> ForecastBatch {
    let base = panel.offsets[series.lowerBound]
    let valueCount = panel.offsets[series.upperBound] - base
    var points = [Double](repeating: .nan, count: series.count * horizon)
    var fitted = [Double](repeating: .nan, count: valueCount)
    var reasons: [FitReason] = []
    reasons.reserveCapacity(series.count)
    var allPoints = points.mutableSpan
    var allFitted = fitted.mutableSpan
    for (row, position) in series.enumerated() {
      let range = panel.range(of: position)
      var rowPoints = allPoints._mutatingExtracting(row * horizon..<(row + 1) * horizon)
      guard !range.isEmpty else {
        rowPoints.update(repeating: 0)
        reasons.append(.noSales)
        continue
      }
      var rowFitted = allFitted._mutatingExtracting(
        range.lowerBound - base..<range.upperBound - base)
      let values = panel.values.span.extracting(range)
      reasons.append(body(position, values, &rowPoints, &rowFitted))
    }
    return ForecastBatch(horizon: horizon, points: points, fitted: fitted, reasons: reasons)
  }
}
