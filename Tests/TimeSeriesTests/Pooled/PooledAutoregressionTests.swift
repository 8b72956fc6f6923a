import Testing

@testable import TimeSeries

@Suite("One autoregression for all series")
struct PooledAutoregressionTests {
  /// Series of sizes from 1 to 1,000 that obey y = 0.6 y(-1) + 0.3 y(-2) + 0.1 × their mean size, and noise.
  private static func panel(count: Int, length: Int, noise: Double) -> Panel {
    let rows = (0..<count).map { series -> [Double] in
      let size = Double(1 + series % 10 * 111)
      var row = [size * (0.5 + Panels.uniform(series, 900)), size]
      while row.count < length {
        let chance = noise * (Panels.uniform(series, row.count) - 0.5)
        row.append(0.6 * row[row.count - 1] + 0.3 * row[row.count - 2] + size * (0.1 + chance))
      }
      return row
    }
    return Panel(rows: rows, seasonLength: 1)
  }

  @Test("the law that all series share is found, whatever their size, and used step by step")
  func law() throws {
    let panel = Self.panel(count: 200, length: 60, noise: 0.4)
    let forecast = try PooledAutoregression().run(panel, horizon: 2)
    for series in stride(from: 0, to: 200, by: 17) {
      let row = Array(panel.values[panel.range(of: series)].suffix(2))
      let size = Double(1 + series % 10 * 111)
      let expected = 0.6 * row[1] + 0.3 * row[0] + 0.1 * size
      #expect(abs(forecast.points[2 * series] - expected) < 0.06 * size)
    }
  }

  @Test("a short series is forecast by what the others taught, not by its own mean")
  func coldStart() throws {
    let long = Self.panel(count: 200, length: 60, noise: 0.4)
    let rows = (0..<200).map { Array(long.values[long.range(of: $0)]) } + [[10, 10, 10, 5]]
    let forecast = try PooledAutoregression().run(Panel(rows: rows, seasonLength: 1), horizon: 1)
    // By the law near 0.6 · 5 + 0.3 · 10 + 0.1 · 8.75 = 6.9; the mean is 8.75, the last value 5.
    #expect((6.2...7.6).contains(forecast.points[200]), "\(forecast.points[200])")
    #expect(forecast.notes[200] == SeriesNote(model: "pooled", reason: .fitted))
  }

  @Test("a panel of too few rows falls back")
  func fewRows() throws {
    let forecast = try PooledAutoregression().run(
      Panel(rows: [[1, 2, 3, 4, 5, 6]], seasonLength: 1), horizon: 2)
    #expect(forecast.notes[0].reason == .tooShort && forecast.points[0] == 5)
  }
}
