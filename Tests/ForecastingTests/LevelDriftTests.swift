import Kernels
import Testing

@testable import Forecasting

@Suite struct LevelDriftTests {
  /// Backtests of forecasts that are right up to a level that walks by `variance` a week.
  private func drift(variance: Double, count: Int) -> LevelDrift {
    let step = variance.squareRoot()
    var actuals: [Double] = []
    for series in 0..<count {
      for origin in 0..<3 {
        var log = 0.0
        for lead in 0..<8 {
          let name = "drift \(variance) \(series) \(origin)"
          log += step * Draws.normal(name, week: lead) - variance / 2
          actuals.append(
            Draws.count(mean: 200 * KernelMath.exp(log), size: 10, entity: name, week: lead))
        }
      }
    }
    let backtest = RollingBacktest(
      originCount: 3, testWeeks: 8, seriesCount: count,
      forecasts: [Double](repeating: 200, count: actuals.count), actuals: actuals,
      usableOrigins: [Int](repeating: 3, count: count))
    return LevelDrift(
      backtest,
      choices: [SeriesChoice](
        repeating: SeriesChoice(candidate: 0, reason: .lowestRollingError), count: count),
      sizes: [Double](repeating: 10, count: count),
      commonVariance: [Double](repeating: 0, count: count), persistence: 0)
  }

  /// 600 origins: the excess has a relative standard error of √(2 / 600) = 6 % of signal and noise.
  @Test func findsTheWalkOfSimulatedLevels() {
    let found = drift(variance: 0.004, count: 200).variancePerWeek
    #expect(abs(found / 0.004 - 1) < 0.35)
    #expect(drift(variance: 0, count: 200).variancePerWeek < 0.0008)
  }

  @Test func takesThePriorWithoutBacktests() {
    #expect(drift(variance: 0.1, count: 0) == .prior)
  }

  @Test func isBounded() {
    #expect(LevelDrift(variancePerWeek: 1).variance(atLead: 78) == LevelDrift.largestVariance)
  }
}
