import Testing

@testable import Forecasting

@Suite struct SimpleExponentialSmoothingTests {
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

  /// A walk with noise: the best weight lies inside, and differs from series to series.
  private func walk(_ name: String, weeks: Int) -> [Double] {
    var level = 50.0
    return (0..<weeks).map { week in
      level = max(1, level + 2 * Draws.normal(name, week: week))
      return max(0, level + 4 * Draws.normal("\(name) noise", week: week))
    }
  }

  @Test(arguments: 0..<20)
  func findsTheWeightThatBruteForceFinds(_ number: Int) {
    let values = walk("walk \(number)", weeks: 20 + 5 * number)
    let found = SmoothingSearch.best(values.span)
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
  @Test func firstLevelIsLeastSquares() {
    let values = [2.0, 4, 8]
    let plain = errors(values, 0.5, firstLevel: 0)
    #expect(plain == [2, 3, 5.5])
    let first = 4.875 / 1.3125
    let squares = errors(values, 0.5, firstLevel: first).reduce(0) { $0 + $1 * $1 }
    for other in [first - 0.1, first + 0.1] {
      #expect(errors(values, 0.5, firstLevel: other).reduce(0) { $0 + $1 * $1 } > squares)
    }
    #expect(SmoothingSearch.best(values.span).squaredError <= squares)
  }

  @Test func followsTheLastValueOfAStaircaseAndTheMeanOfNoise() throws {
    let stairs = (0..<60).map { Double($0 / 10 * 100) }
    #expect(SmoothingSearch.best(stairs.span).weight > 0.9)
    let noise = (0..<200).map { 100 + Draws.normal("flat", week: $0) }
    #expect(SmoothingSearch.best(noise.span).weight < 0.1)
  }

  @Test func shiftsWithTheSeries() throws {
    let values = walk("shift", weeks: 80)
    let panel = Panels.make([values, values.map { $0 + 1_000 }])
    let points = try SimpleExponentialSmoothing().run(panel, horizon: 1).points
    #expect(isClose(points[0] + 1_000, points[1], 1e-6))
  }

  @Test func fittedValuesLookOneWeekAhead() throws {
    let values = walk("fitted", weeks: 40)
    let batch = try SimpleExponentialSmoothing().run(Panels.make([values]), horizon: 1)
    let fit = SmoothingSearch.best(values.span)
    var level = fit.firstLevel
    #expect(batch.fitted[0].isNaN)
    for week in 0..<40 {
      if week > 0 { #expect(isClose(batch.fitted[week], level)) }
      level += fit.weight * (values[week] - level)
    }
    #expect(isClose(batch.points[0], level))
  }
}
