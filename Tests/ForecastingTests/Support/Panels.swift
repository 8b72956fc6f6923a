import Commerce
import Forecasting
import Kernels

/// Panels made for tests; week 0 is the Monday 2024-01-01 unless said otherwise.
enum Panels {
  static let origin = Day(daysSinceEpoch: 19_723)

  /// Rows that end together; one group unless given.
  static func make(_ rows: [[Double]], groups: [Int]? = nil) -> SeriesPanel {
    let groups = groups ?? [Int](repeating: 0, count: rows.count)
    return SeriesPanel(
      rows: rows, endWeek: rows.map(\.count).max() ?? 0, origin: origin, groups: groups,
      groupCount: (groups.max() ?? 0) + 1)
  }

  /// Series of all sorts: long and short, busy and thin, empty, zero, with a peak every December.
  static func mixed(count: Int, weeks: Int = 104) -> SeriesPanel {
    let rows = (0..<count).map { series -> [Double] in
      let length = [weeks, weeks, 60, 30, 9, 1, 0, weeks][series % 8]
      if series % 8 == 7 { return [Double](repeating: 0, count: length) }
      let mean = [40.0, 3, 12, 0.4][series % 4]
      let first = weeks - length
      return (0..<length).map { week in
        let season = (first + week) % 52 >= 47 ? 2.5 : 1
        return Draws.count(
          mean: mean * season, size: 4, entity: "mixed \(series)", week: first + week)
      }
    }
    return make(rows, groups: rows.indices.map { $0 % 3 })
  }
}

extension Forecaster {
  /// A forecast on the caller's thread.
  func run(_ panel: SeriesPanel, horizon: Int, workers: Int = 1) throws -> ForecastBatch {
    try forecast(
      panel, horizon: horizon, parallel: ParallelBlocks(workers: workers),
      control: RunControl(workers: workers))
  }
}
