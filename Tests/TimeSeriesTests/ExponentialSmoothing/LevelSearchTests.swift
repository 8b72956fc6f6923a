import Kernels
import Testing

@testable import TimeSeries

@Suite("Search of a smoother's weight")
struct LevelSearchTests {
  private func best(_ values: [Double]) -> LevelSearch.Fit {
    LevelSearch.best(values.span, centre: values.reduce(0, +) / Double(values.count))
  }

  /// Weight, first level and error by brute force over both.
  private func bruteForce(_ values: [Double]) -> (weight: Double, squares: Double) {
    var best = (weight: 0.0, squares: Double.infinity)
    for step in 1...99 {
      let weight = Double(step) / 100
      let decays = values.indices.map { power(1 - weight, $0) }
      let plain = errors(values, weight, firstLevel: 0)
      let first =
        zip(plain, decays).reduce(0) { $0 + $1.0 * $1.1 }
        / decays.reduce(0) { $0 + $1 * $1 }
      let squares = errors(values, weight, firstLevel: first).reduce(0) { $0 + $1 * $1 }
      if squares < best.squares { best = (weight, squares) }
    }
    return best
  }

  private func errors(_ values: [Double], _ weight: Double, firstLevel: Double) -> [Double] {
    var level = firstLevel
    return values.map { value in
      let error = value - level
      level += weight * error
      return error
    }
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// A number of mean 0 and variance 1, the same on every run.
  private func noise(_ name: String, _ week: Int) -> Double {
    let key = RandomKey(
      seed: 7, purpose: .test, stream: RandomStream("level search"), entity: name)
    return NormalDistribution.standard.quantile(
      key.uniform(path: UInt32(week), period: 0, draw: 0))
  }

  /// A walk with noise: the best weight lies inside, and differs from series to series.
  private func walk(_ name: String, weeks: Int) -> [Double] {
    var level = 50.0
    return (0..<weeks).map { week in
      level = max(1, level + 2 * noise(name, week))
      return max(0, level + 4 * noise(name + " noise", week))
    }
  }

  @Test("finds the weight that brute force finds", arguments: 0..<20)
  func bruteForce(_ number: Int) {
    let values = walk("walk \(number)", weeks: 20 + 5 * number)
    let found = best(values)
    let expected = bruteForce(values)
    // The grid has steps of 0.01; the search must do at least as well, to rounding.
    #expect(found.squaredError <= expected.squares * (1 + 1e-9))
    #expect(found.squaredError >= expected.squares * 0.99)
    let own = errors(values, found.weight, firstLevel: found.firstLevel)
    #expect(isClose(own.reduce(0) { $0 + $1 * $1 }, found.squaredError))
  }

  /// With the first level free, three values and weight a have the closed form of least squares;
  /// here a = 1/2 by hand: u = (2, 3, 5.5), v = (1, 1/2, 1/4) for y = (2, 4, 8), so the level is
  /// (2 + 1.5 + 1.375) / (1 + 1/4 + 1/16) = 4.875 / 1.3125.
  @Test("the first level is that of least squares")
  func firstLevel() {
    let values = [2.0, 4, 8]
    let plain = errors(values, 0.5, firstLevel: 0)
    #expect(plain == [2, 3, 5.5])
    let first = 4.875 / 1.3125
    let squares = errors(values, 0.5, firstLevel: first).reduce(0) { $0 + $1 * $1 }
    for other in [first - 0.1, first + 0.1] {
      #expect(errors(values, 0.5, firstLevel: other).reduce(0) { $0 + $1 * $1 } > squares)
    }
    #expect(best(values).squaredError <= squares)
  }

  @Test("follows the last value of a staircase, and the mean of noise")
  func extremes() {
    let stairs = (0..<60).map { Double($0 / 10 * 100) }
    #expect(best(stairs).weight > 0.9)
    let flat = (0..<200).map { 100 + noise("flat", $0) }
    #expect(best(flat).weight < 0.1)
  }

  @Test("shifts with the series")
  func shift() throws {
    let values = walk("shift", weeks: 80)
    let panel = Panel(rows: [values, values.map { $0 + 1_000 }], seasonLength: 1)
    let points = try SimpleSmoothing().run(panel, horizon: 1).points
    #expect(isClose(points[0] + 1_000, points[1], within: 1e-6))
  }

  @Test("fitted values look one period ahead")
  func fittedValues() throws {
    let values = walk("fitted", weeks: 40)
    let batch = try SimpleSmoothing().run(
      Panel(rows: [values], seasonLength: 1), horizon: 1, keepsFitted: true)
    let fit = best(values)
    var level = fit.firstLevel
    for week in 0..<40 {
      #expect(isClose(batch.fitted[week], level))
      level += fit.weight * (values[week] - level)
    }
    #expect(isClose(batch.points[0], level))
  }
}
