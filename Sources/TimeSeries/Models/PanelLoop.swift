internal import Kernels

/// Runs a method over a panel, block by block.
///
/// Blocks are fixed by the panel alone, so that results do not depend on the number of workers. Each
/// worker has a scratch of its own, so that blocks need not allocate.
enum PanelLoop {
  /// Series in a block, eight tiles: well above what handing out a block costs even at a microsecond a
  /// series.
  static let blockSize = 64

  /// Forecasts every series.
  ///
  /// - Parameters:
  ///   - byLength: whether series of like length come together, which tiles ask for; else in the
  ///     panel's order.
  ///   - scratch: makes a worker's memory.
  ///   - body: writes the rows of a block, one after the other, and closes each with a note.
  static func run<Scratch>(
    _ panel: Panel, _ request: ForecastRequest, byLength: Bool, parallel: ParallelBlocks,
    control: RunControl, scratch: @Sendable () -> Scratch,
    _ body: @Sendable (inout Scratch, inout BlockForecast) -> Void
  ) throws -> PanelForecast {
    let order = byLength ? orderByLength(panel) : Array(0..<panel.count)
    let blocks = (order.count + blockSize - 1) / blockSize
    let cells = panel.count * request.horizon
    let whole = PanelForecast(
      horizon: request.horizon, points: [Double](repeating: 0, count: cells),
      deviations: [Double](repeating: 0, count: cells),
      fitted: [Double](repeating: .nan, count: request.keepsFitted ? panel.values.count : 0),
      notes: [SeriesNote](
        repeating: SeriesNote(model: "", reason: .noValues), count: panel.count))
    return try parallel.fold(
      count: blocks, control: control, scratch: scratch, into: whole,
      { memory, block in
        let first = block * blockSize
        let series = order[first..<min(first + blockSize, order.count)]
        var rows = BlockForecast(series, of: panel, request)
        body(&memory, &rows)
        return rows
      },
      { whole, rows in rows.write(into: &whole, panel) })
  }

  /// Positions by length, the shortest first; those of one length in the panel's order.
  private static func orderByLength(_ panel: Panel) -> [Int] {
    (0..<panel.count).sorted {
      (panel.length(of: $0), $0) < (panel.length(of: $1), $1)
    }
  }
}
