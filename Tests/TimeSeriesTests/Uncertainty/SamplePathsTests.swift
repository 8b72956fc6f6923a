import Kernels
import Testing

@testable import TimeSeries

@Suite("Sample paths")
struct SamplePathsTests {
  private static let model = SimpleSmoothing()

  private static func paths(
    _ panel: Panel, horizon: Int, count: Int, widening: [Double] = []
  ) throws -> (SamplePaths, PanelForecast) {
    let forecast = try model.run(panel, horizon: horizon, keepsFitted: true)
    return (
      SamplePaths(forecast, of: panel, pathCount: count, seed: 3, widening: widening), forecast
    )
  }

  private static func noise(_ count: Int, shared: Double) -> Panel {
    let common = (0..<200).map { Panels.uniform(9_999, $0) - 0.5 }
    let rows = (0..<count).map { series in
      (0..<200).map { period in
        1000 + 100
          * (shared * common[period]
            + (1 - shared * shared).squareRoot() * (Panels.uniform(series, period) - 0.5))
      }
    }
    return Panel(rows: rows, seasonLength: 1)
  }

  private static func moments(_ row: ArraySlice<Double>) -> (mean: Double, deviation: Double) {
    let mean = row.reduce(0, +) / Double(row.count)
    let square = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)
    return (mean, square.squareRoot())
  }

  private static func correlation(_ a: ArraySlice<Double>, _ b: ArraySlice<Double>) -> Double {
    let (x, y) = (moments(a), moments(b))
    let product = zip(a, b).reduce(0) { $0 + ($1.0 - x.mean) * ($1.1 - y.mean) }
    return product / Double(a.count) / x.deviation / y.deviation
  }

  @Test("paths have the forecast's mean and deviation at every step, widened as asked")
  func moments() throws {
    let count = 20_000
    let (paths, forecast) = try Self.paths(
      Self.noise(2, shared: 0), horizon: 4, count: count, widening: [1, 1, 1, 1, 1, 1.5, 1, 2])
    let drawn = paths.paths(ofSeries: 1)
    for step in 0..<4 {
      let found = Self.moments(drawn[step * count..<(step + 1) * count])
      let spread = forecast.deviations(ofSeries: 1)[4 + step] * [1, 1.5, 1, 2][step]
      // Four standard errors: of a mean, and of a deviation of a law with light tails.
      #expect(abs(found.mean - forecast.points[4 + step]) < 4 * spread / Double(count).squareRoot())
      #expect(abs(found.deviation / spread - 1) < 4 / (2 * Double(count)).squareRoot())
    }
  }

  @Test("what moved series together in the past moves them together in the future")
  func dependence() throws {
    let count = 4_000
    for shared in [0.0, 0.9] {
      let (paths, _) = try Self.paths(Self.noise(2, shared: shared), horizon: 1, count: count)
      let found = Self.correlation(
        paths.paths(ofSeries: 0)[...], paths.paths(ofSeries: 1)[...])
      // The sample of 200 past periods decides: four of its standard errors.
      #expect(abs(found - shared * shared) < 4 / 200.0.squareRoot(), "\(shared): \(found)")
    }
  }

  @Test("steps are correlated as deviations grow: a random walk's by the root of their ratio")
  func walk() throws {
    let rows = [
      (0..<150).reduce(into: [100.0]) { $0.append($0[$1] + Panels.uniform(1, $1) - 0.5) }
    ]
    let panel = Panel(rows: rows, seasonLength: 1)
    let forecast = try Naive().run(panel, horizon: 4, keepsFitted: true)
    let count = 20_000
    let paths = SamplePaths(forecast, of: panel, pathCount: count, seed: 1).paths(ofSeries: 0)
    let found = Self.correlation(paths[..<count], paths[(3 * count)...])
    #expect(abs(found - 0.5) < 4 / Double(count).squareRoot())
  }

  @Test("a path does not change when more are drawn, and none falls below the floor")
  func stable() throws {
    let panel = Panels.wild(season: 4)
    let model = try #require(Models.named("combination"))
    let forecast = try model.run(panel, horizon: 5, keepsFitted: true)
    let few = SamplePaths(forecast, of: panel, pathCount: 10, seed: 5)
    let many = SamplePaths(forecast, of: panel, pathCount: 64, seed: 5)
    for series in 0..<panel.count {
      let (a, b) = (few.paths(ofSeries: series), many.paths(ofSeries: series))
      for step in 0..<5 {
        #expect(a[step * 10..<(step + 1) * 10] == b[step * 64..<step * 64 + 10])
      }
      #expect(b.allSatisfy { $0.isFinite && $0 >= panel.floors[series] })
    }
  }
}
