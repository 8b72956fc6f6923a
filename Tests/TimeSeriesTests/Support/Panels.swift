import Kernels
import TimeSeries

/// Panels made for tests, the same on every run.
enum Panels {
  /// A number between 0 and 1 that depends on its two arguments alone.
  static func uniform(_ series: Int, _ period: Int) -> Double {
    let key = RandomKey(
      seed: 7, purpose: .test, stream: RandomStream("panels"), entity: "\(series)")
    return key.uniform(path: UInt32(period), period: 0, draw: 0)
  }

  /// Level, trend, season and noise, all above zero.
  static func seasonal(count: Int, length: Int, season: Int) -> Panel {
    let rows = (0..<count).map { series in
      (0..<length).map { period -> Double in
        let wave = season > 1 ? 1 + 0.3 * Double((period + series) % season) / Double(season) : 1
        let noise = 0.9 + 0.2 * uniform(series, period)
        return (100 + Double(series) + 0.4 * Double(period)) * wave * noise
      }
    }
    return Panel(rows: rows, seasonLength: season)
  }

  /// Series of all sorts: long and short, empty, one value, zeros, gaps, a giant, below zero, sparse.
  static func wild(season: Int) -> Panel {
    let base = seasonal(count: 24, length: 60, season: season)
    let rows = (0..<24).map { series -> [Double] in
      let row = Array(base.values[base.range(of: series)])
      return switch series {
      case 0: []
      case 1: [5]
      case 2: [Double](repeating: 0, count: 30)
      case 3: [Double](repeating: 7.5, count: 9)
      case 4: [.nan, .nan]
      case 5: row.enumerated().map { $0.offset % 5 == 1 ? .nan : $0.element }
      case 6: row.enumerated().map { $0.offset == 40 ? 1e12 : $0.element }
      case 7: row.map { $0 - 130 }
      case 8: row.enumerated().map { $0.offset % 7 == 0 ? ($0.element / 20).rounded() : 0 }
      case 9: [.nan, .nan] + row.prefix(20) + [.nan, .nan, .nan]
      case 10...19: Array(row.prefix(series - 8))
      default: row
      }
    }
    return Panel(rows: rows, seasonLength: season)
  }

  /// A panel with some of the series of another.
  static func part(_ panel: Panel, _ series: [Int]) -> Panel {
    Panel(
      rows: series.map { Array(panel.values[panel.range(of: $0)]) },
      seasonLength: panel.seasonLength)
  }
}

extension SeriesModel {
  /// A forecast on the caller's thread.
  func run(_ panel: Panel, horizon: Int, keepsFitted: Bool = false, workers: Int = 1) throws
    -> PanelForecast
  {
    try forecast(
      panel, ForecastRequest(horizon: horizon, keepsFitted: keepsFitted),
      parallel: ParallelBlocks(workers: workers), control: RunControl(workers: workers))
  }
}

/// Whether two numbers agree to a relative tolerance.
func isClose(_ a: Double, _ b: Double, within tolerance: Double = 1e-9) -> Bool {
  abs(a - b) <= tolerance * max(1, max(abs(a), abs(b)))
}
