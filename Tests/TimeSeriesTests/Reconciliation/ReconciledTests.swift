import Kernels
import Testing

@testable import TimeSeries

@Suite("Models of hierarchies")
struct ReconciledTests {
  private static let methods: [Reconciliation] = [
    .bottomUp, .leastSquares, .structural, .variance, .minimumTrace,
    .topDown(shares: [Double](repeating: 1, count: 24)),
  ]
  private static let hierarchy = Hierarchy(
    bottomCount: 24, labels: [(0..<24).map { $0 / 8 }, (0..<24).map { $0 % 4 }],
    groupings: [[], [0], [1]])

  @Test(
    "sums are aligned at their ends, gaps count as what lies around them, late starts as nothing")
  func sums() {
    let panel = Panel(rows: [[1, .nan, 3], [10, 20, 30, 40]], seasonLength: 1)
    let all = panel.adding(Hierarchy(bottomCount: 2, aggregates: [[0, 1], [0]]))
    #expect(all.offsets == [0, 4, 7, 10, 14])
    #expect(Array(all.values[..<7]) == [10, 21, 32, 43, 1, 2, 3])
    #expect(all.values[8].isNaN)
    let held = HeldOut(values: [1, 2, 3, .nan], offsets: [0, 2, 4])
    let sums = held.adding(Hierarchy(bottomCount: 2, aggregates: [[0, 1]]))
    #expect(sums.offsets == [0, 2, 4, 6] && sums.values[0] == 4 && sums.values[1].isNaN)
  }

  @Test("series of every sort add up and do not fall below zero", arguments: methods.indices)
  func wild(index: Int) throws {
    // Without the series that is below zero.
    let rows = (0..<24).map { series -> [Double] in
      let panel = Panels.wild(season: 4)
      return series == 7 ? [] : Array(panel.values[panel.range(of: series)])
    }
    let panel = Panel(rows: rows, seasonLength: 4).adding(Self.hierarchy)
    let model = Reconciled(ExponentialSmoothing(), Self.hierarchy, by: Self.methods[index])
    let forecast = try model.run(panel, horizon: 5)
    #expect(forecast.fitted.isEmpty)
    let all = Matrix(rows: panel.count, columns: 5, values: forecast.points)
    let largest = all.values.reduce(0) { max($0, abs($1)) }
    #expect(Self.hierarchy.gaps(all).values.allSatisfy { abs($0) <= 1e-12 * largest })
    #expect(all.values.allSatisfy { $0 >= 0 && $0.isFinite })
    let two = try model.run(panel, horizon: 5, workers: 2)
    #expect(two.points == forecast.points)
  }

  @Test("the total of minimum trace is nearer to its own forecast than the sum of the bottom is")
  func total() throws {
    let panel = Panels.seasonal(count: 24, length: 60, season: 4).adding(Self.hierarchy)
    let own = try ExponentialSmoothing().run(panel, horizon: 3)
    let found = try Reconciled(ExponentialSmoothing(), Self.hierarchy, by: .minimumTrace)
      .run(panel, horizon: 3)
    let bottom = Matrix(rows: 24, columns: 3, values: Array(own.points.suffix(72)))
    let summed = Self.hierarchy.summed(bottom)
    for step in 0..<3 {
      #expect(
        abs(found.points[step] - own.points[step]) < abs(summed.values[step] - own.points[step]))
    }
  }

  @Test("every future adds up and is the same whatever the number of futures")
  func paths() throws {
    let panel = Panels.seasonal(count: 24, length: 40, season: 4).adding(Self.hierarchy)
    let model = Reconciled(Theta(.dynamicOptimised), Self.hierarchy, by: .variance)
    let forecast = try model.run(panel, horizon: 3, keepsFitted: true)
    let paths = model.paths(forecast, of: panel, pathCount: 50, seed: 3, widening: [])
    #expect(Self.hierarchy.gaps(paths).values.allSatisfy { abs($0) <= 1e-8 })
    let spread = (0..<50).map { paths[0, $0] }
    #expect((spread.max() ?? 0) > (spread.min() ?? 0))
    let few = model.paths(forecast, of: panel, pathCount: 10, seed: 3, widening: [])
    for path in 0..<10 { #expect(isClose(few[0, path], paths[0, path])) }
  }
}
