internal import Artifacts

/// How fast the level of a listing walks away from its forecast: variance of the log level per week.
///
/// Measured on rolling origins: the squared error of each origin's total, less what week-to-week noise
/// and the common factors explain, over the squared forecast. A level that walks by variance q a
/// week has, in the mean of n weeks, variance q (n + 1)(2n + 1) / (6 n).
public struct LevelDrift: Sendable, Hashable {
  /// Variance of the logarithm of the level gained in a week.
  public let variancePerWeek: Double

  /// Without backtests: 15 % in half a year, an assumption.
  public static let prior = LevelDrift(variancePerWeek: 0.15 * 0.15 / 26)
  /// Origins of listings that weigh as much as the prior.
  static let priorOrigins = 12.0
  /// The most that a level is held to have walked, as a variance: 50 %.
  ///
  /// A walk without end would swallow the horizon's far end; real levels are pulled back by
  /// competition and effort.
  public static let largestVariance = ForecastPanel.largestLevelVariance

  /// A drift.
  public init(variancePerWeek: Double) { self.variancePerWeek = variancePerWeek }

  /// The drift that the chosen candidates' backtests show, pooled over the panel and shrunk to the
  /// prior.
  ///
  /// - Parameters:
  ///   - backtest: forecasts from past origins.
  ///   - choices: the candidate of each series.
  ///   - sizes: the negative-binomial size of each series.
  ///   - commonVariance: variance of each series' common factors.
  ///   - persistence: their correlation from week to week.
  init(
    _ backtest: RollingBacktest, choices: [SeriesChoice], sizes: [Double],
    commonVariance: [Double], persistence: Double
  ) {
    let weeks = Double(backtest.testWeeks)
    // Mean correlation of the common factor between two weeks of one origin.
    var correlation = 1 / weeks
    for lag in 1..<max(1, backtest.testWeeks) {
      var power = 1.0
      for _ in 0..<lag { power *= persistence }
      correlation += 2 * (weeks - Double(lag)) * power / (weeks * weeks)
    }
    var (excess, scale, origins) = (0.0, 0.0, 0.0)
    for (series, choice) in choices.enumerated() {
      for origin in 0..<backtest.usableOrigins[series] {
        var (expected, squares, error) = (0.0, 0.0, 0.0)
        for slot in origin * backtest.testWeeks..<(origin + 1) * backtest.testWeeks {
          let forecast = backtest.forecast(
            candidate: choice.candidate, series: series, slot: slot)
          expected += forecast
          squares += forecast * forecast
          error += backtest.actual(series: series, slot: slot) - forecast
        }
        let common = commonVariance[series] * correlation * expected * expected
        excess += error * error - expected - squares / sizes[series] - common
        scale += expected * expected
        origins += 1
      }
    }
    let walk = (weeks + 1) * (2 * weeks + 1) / (6 * weeks)
    let measured = scale > 0 ? max(0, excess / scale) / walk : 0
    let weight = scale > 0 ? origins / (origins + Self.priorOrigins) : 0
    variancePerWeek = weight * measured + (1 - weight) * Self.prior.variancePerWeek
  }

  /// Relative variance of the level so many weeks ahead, 1 for the first week forecast.
  public func variance(atLead lead: Int) -> Double {
    min(Double(lead) * variancePerWeek, Self.largestVariance)
  }
}
