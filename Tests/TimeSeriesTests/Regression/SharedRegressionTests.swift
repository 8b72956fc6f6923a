import Kernels
import Testing

@testable import TimeSeries

@Suite("Regression on shared and own columns")
struct SharedRegressionTests {
  /// An event of every ninth row, and a price that changes by series.
  private static func panel(count: Int, length: Int, horizon: Int = 6) -> Panel {
    let rows = (0..<count).map { series in
      (0..<length).map { period -> Double in
        let event = (period + series) % 9 == 0 ? 40.0 : 0
        return 100 + event - 8 * price(series, period) + Panels.uniform(series, period)
      }
    }
    let known = length + horizon
    let shared = SharedColumns(
      names: ["event"], values: (0..<known + count).map { $0 % 9 == 0 ? 1 : 0 }, fewestPeriods: [9],
      firstRows: Array(0..<count))
    let covariates = Covariates(
      names: ["price"], offsets: (0...count).map { $0 * known },
      values: (0..<count).flatMap { series in (0..<known).map { price(series, $0) } },
      shared: shared)
    return Panel(rows: rows, seasonLength: 1, covariates: covariates)
  }

  private static func price(_ series: Int, _ period: Int) -> Double {
    (Panels.uniform(900 + series, period / 4) * 5).rounded()
  }

  @Test("events and prices known ahead move the forecast as they moved the past")
  func future() throws {
    let panel = Self.panel(count: 20, length: 90)
    let forecast = try SharedRegression().run(panel, horizon: 6, keepsFitted: true)
    for series in 0..<20 {
      for step in 0..<6 {
        let period = 90 + step
        let event = (period + series) % 9 == 0 ? 40.0 : 0
        let truth = 100.5 + event - 8 * Self.price(series, period)
        #expect(abs(forecast.points[series * 6 + step] - truth) < 4, "\(series), \(step)")
      }
    }
    let errors = (20..<90).map { abs(forecast.fitted[$0] - panel.values[$0]) }
    #expect(errors.reduce(0, +) / 70 < 2)
  }

  @Test("own columns get what one regression on all columns gives them")
  func frischWaugh() throws {
    let (n, penaltyPlace) = (40, 3)
    let x = (0..<n).map { Panels.uniform(50, $0) }
    let z = (0..<n).map { Panels.uniform(51, $0) + 0.5 * x[$0] }
    let y = (0..<n).map { 2 * x[$0] + 3 * z[$0] + 0.2 * Panels.uniform(52, $0) }
    let path = try RidgePath(design: Matrix(rows: n, columns: 1, values: x))
    let own = try OwnColumns(y, [z], path, penaltyPlace)
    let l = RidgePath.penaltiesPerPeriod[penaltyPlace] * Double(n)
    func centred(_ row: [Double]) -> [Double] {
      let mean = row.reduce(0, +) / Double(n)
      return row.map { $0 - mean }
    }
    func product(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let (a, b, c) = (centred(x), centred(z), centred(y))
    // The two normal equations, with whichever own penalty was chosen.
    let candidates = [0.01, 0.1, 1].map { perPeriod -> Double in
      let (xx, zz) = (product(a, a) + l, product(b, b) + perPeriod * Double(n))
      let xz = product(a, b)
      return (xx * product(b, c) - xz * product(a, c)) / (xx * zz - xz * xz)
    }
    #expect(candidates.contains { isClose($0, own.coefficients[0], within: 1e-9) })
  }

  @Test("columns of noise are shrunk to nearly nothing")
  func noise() throws {
    let n = 60
    let path = try RidgePath(
      design: Matrix(rows: n, columns: 1, values: (0..<n).map { Panels.uniform(60, $0) }))
    let y = (0..<n).map { Panels.uniform(61, $0) }
    let columns = (0..<3).map { column in (0..<n).map { Panels.uniform(62 + column, $0) - 0.5 } }
    let own = try OwnColumns(y, columns, path, 8)
    #expect(own.coefficients.allSatisfy { abs($0) < 0.2 })
  }

  @Test("a series that has not seen an event expects what its group saw")
  func coldStart() throws {
    // Events lift sales by a half in the first group and by a fifth in the second.
    let lengths = (0..<40).map { $0 % 10 == 9 ? 5 : 60 }
    let lift = { (series: Int) -> Double in series < 20 ? 0.5 : 0.2 }
    let rows = lengths.enumerated().map { series, length in
      (60 - length..<60).map { period -> Double in
        let event = period % 9 == 6 ? lift(series) : 0
        return Double(10 + series) * (1 + event) * (0.95 + 0.1 * Panels.uniform(series, period))
      }
    }
    let shared = SharedColumns(
      names: ["event"], values: (0..<80).map { $0 % 9 == 6 ? 1 : 0 }, fewestPeriods: [9],
      firstRows: lengths.map { 60 - $0 })
    let covariates = Covariates(
      names: [], offsets: [Int](repeating: 0, count: 41), values: [], shared: shared,
      groups: [(0..<40).map { $0 < 20 ? 0 : 1 }])
    let panel = Panel(rows: rows, seasonLength: 1, covariates: covariates)
    let points = try SharedRegression().run(panel, horizon: 9).points
    for series in stride(from: 9, to: 40, by: 10) {
      // Relative to a level with the events in it, and shrunk a little.
      let row = points[series * 9..<(series + 1) * 9]
      let least = row.min() ?? 0
      let most = row.max() ?? 0
      #expect(abs(most / least - 1 - lift(series)) < 0.13, "\(series)")
    }
  }

  @Test("groups' coefficients keep what is beyond luck")
  func credibility() {
    // Two groups whose means differ much, and a column of which all know nothing.
    let own: [[Double]] = (0..<40).map { series in
      let group = series < 20 ? 1.0 : 3.0
      return [group + 0.1 * (Panels.uniform(series, 1) - 0.5), .nan]
    }
    let levels = [[Int](repeating: 0, count: 40), (0..<40).map { $0 / 20 }]
    let drawn = CoefficientCredibility(own, levels: levels).coefficients
    #expect(abs(drawn[0][0] - 1) < 0.05)
    #expect(abs(drawn[39][0] - 3) < 0.05)
    #expect(drawn.allSatisfy { $0[1] == 0 })
    // Coefficients around zero are luck.
    let noise: [[Double]] = (0..<40).map { [$0 % 2 == 0 ? 1.0 : -1.0] }
    let none = CoefficientCredibility(noise, levels: levels).coefficients
    #expect(none.allSatisfy { $0 == [0] })
  }

  @Test("a series' bits do not depend on how many share its window")
  func bits() throws {
    let panel = Self.panel(count: 130, length: 50)
    let columns = RegressionColumns(panel)
    for window in RegressionWindow.all(of: panel) {
      let whole = RegressionFit(window, panel, columns, horizon: 6)
      let last = window.series.count - 1
      let alone = RegressionFit(
        RegressionWindow(length: 50, series: [window.series[last]]), panel, columns, horizon: 6)
      #expect(alone.effects[...] == whole.effects[(last * 56)...])
    }
  }
}
