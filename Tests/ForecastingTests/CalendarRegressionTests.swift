import Commerce
import Kernels
import Testing

@testable import Forecasting

@Suite struct CalendarRegressionTests {
  /// A season of its own against the grain of its group: harmonics only, so it lies in the design.
  @Test func findsASeasonOfItsOwn() throws {
    let others = (0..<10).map { series in
      (0..<104).map { Draws.count(mean: 50, size: 50, entity: "flat \(series)", week: $0) }
    }
    let mean = { (week: Int) in
      let days = Panels.origin.advanced(by: 7 * week + 3).daysSinceEpoch
      let share = YearPhase.share(ofDaysSinceEpoch: days)
      return 200 * (1 + 0.6 * Turns.sineAndCosine(ofTurns: share).sine)
    }
    let own = (0..<104).map { Draws.count(mean: mean($0), size: 100, entity: "own", week: $0) }
    let panel = Panels.make(others + [own], groups: [Int](repeating: 0, count: 10) + [1])
    let points = try CalendarRegression().run(panel, horizon: 52).points(ofSeries: 10)
    for (week, point) in points.enumerated() {
      #expect(abs(point / mean(104 + week) - 1) < 0.25)
    }
  }

  /// Residuals must have the variance of the noise, not the smaller one that a fit leaves.
  ///
  /// Mean 40, Poisson: over 50 series of 104 weeks the mean of (y - f)² / 40 is 1 with standard
  /// error √(2 / 5200) = 0.02; the shape of the fit adds some, so 0.1 is allowed.
  @Test func residualsHaveTheVarianceOfTheNoise() throws {
    let rows = (0..<50).map { series in
      (0..<104).map { Draws.count(mean: 40, size: .infinity, entity: "hc \(series)", week: $0) }
    }
    let panel = Panels.make(rows)
    let fitted = try CalendarRegression().run(panel, horizon: 1).fitted
    let squares = zip(panel.values, fitted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    #expect(abs(squares / 40 / Double(fitted.count) - 1) < 0.1)
  }

  @Test func doesNotCarryATrendIntoTheFuture() throws {
    let rows = [(0..<104).map { 100 + Double($0) }]
    let points = try CalendarRegression().run(Panels.make(rows), horizon: 78).points
    #expect(points.allSatisfy { $0 > 140 && $0 < 260 })
  }
}
