internal import Kernels

/// Everything that says how far units will lie from their expectation, measured on one panel.
///
/// Residuals are those of the calendar regression, whose level does not follow the data from week to
/// week: a smoother's one-step errors would hide how long a common factor stays away.
struct SpreadEstimate {
  /// What listings have in common.
  let volatility: CommonVolatilityEstimate
  /// Negative-binomial sizes by series.
  let sizes: [Double]
  /// How levels walk.
  let drift: LevelDrift

  /// Measures a scenario's series.
  init(
    _ data: ScenarioSeries, marketCount: Int, _ backtest: RollingBacktest,
    _ choices: [SeriesChoice], _ prior: VolatilityPrior, _ parallel: ParallelBlocks,
    _ control: RunControl
  ) throws {
    let fit = try CalendarRegression().forecast(
      data.panel, horizon: 1, parallel: parallel, control: control)
    let residuals = ResidualPanel(
      panel: data.panel, fitted: fit.fitted, markets: data.labels(data.markets),
      marketCount: marketCount, categories: data.labels(data.categories),
      categoryCount: data.categoryNames.count)
    volatility = CommonVolatilityEstimate(residuals, prior: prior)
    let common = (0..<data.panel.count).map { [volatility] series in
      volatility.variance(
        market: residuals.markets[series], category: residuals.categories[series])
    }
    sizes = DispersionEstimate(residuals, commonVariance: common).sizes
    drift = LevelDrift(
      backtest, choices: choices, sizes: sizes, commonVariance: common,
      persistence: volatility.persistence)
  }
}

extension CommonVolatilityEstimate {
  /// The variance of a market's and a category's factor together.
  func variance(market: Int, category: Int) -> Double {
    (1 + marketVariances[market]) * (1 + categoryVariances[category]) - 1
  }
}
