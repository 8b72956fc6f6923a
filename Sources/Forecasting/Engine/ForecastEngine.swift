public import Artifacts
public import Commerce
public import Kernels

/// From a scenario to its forecast panel: the one door of this room.
///
/// Every candidate is judged at past origins, each listing gets the preferred one unless another is
/// better by more than noise, spreads are measured on residuals, and listings without history
/// borrow from their kin. Nothing dated on or after the scenario's start is read.
public struct ForecastEngine: Sendable {
  /// The forecasters to choose from, the preferred first; the first must take series of any length.
  public let candidates: [any Forecaster]
  /// How they are judged.
  public let selection: RollingOriginSelection
  /// What is assumed of common factors where data say little.
  public let prior: VolatilityPrior

  /// An engine.
  ///
  /// - Precondition: there is a candidate.
  public init(
    candidates: [any Forecaster] = Forecasters.all,
    selection: RollingOriginSelection = RollingOriginSelection(),
    prior: VolatilityPrior = .standard
  ) {
    precondition(!candidates.isEmpty, "ForecastEngine: a candidate expected")
    self.candidates = candidates
    self.selection = selection
    self.prior = prior
  }

  /// The numbers that this room needs to be told, each declaration once.
  public static var settings: [SettingDeclaration] { Forecasters.settings + ColdStarts.settings }

  /// Forecasts every listing of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: the scenario; its setting book holds ``settings``.
  ///   - horizonWeeks: weeks from the start; the calendar's own horizon if nil.
  ///   - parallel: where blocks of series run; the panel does not depend on it.
  ///   - control: asked between blocks whether to go on.
  /// - Throws: `RunCancelled`.
  /// - Complexity: (origins + 1) × candidates forecasts of the panel, and an inversion for each
  ///   listing and week.
  public func forecast(
    _ scenario: Scenario, horizonWeeks: Int? = nil, parallel: ParallelBlocks, control: RunControl
  ) throws -> ForecastPanel {
    let data = ScenarioSeries(scenario)
    let weekCount = horizonWeeks ?? scenario.calendar.horizonWeeks
    let horizon = weekCount + data.gapWeeks
    let backtest = try selection.backtest(
      data.panel, candidates: candidates, parallel: parallel, control: control)
    let choices = selection.choices(backtest, data.panel, candidates: candidates)
    let means = try chosenMeans(choices, data.panel, horizon, parallel, control)
    let spread = try SpreadEstimate(
      data, marketCount: scenario.markets.count, backtest, choices, prior, parallel, control)
    let forecasts = SeriesForecasts(
      horizon: horizon, means: means, sizes: spread.sizes,
      choices: modelChoices(choices, backtest, data.panel))
    return try PanelAssembly(scenario, data, forecasts, spread, weekCount: weekCount)
      .panel(
        spread.volatility.named(
          markets: scenario.markets.map(\.id), categories: data.categoryNames, prior: prior),
        parallel: parallel, control: control)
  }

  /// Each series' points from the candidate that it got; a candidate that none got does not run.
  private func chosenMeans(
    _ choices: [SeriesChoice], _ panel: SeriesPanel, _ horizon: Int, _ parallel: ParallelBlocks,
    _ control: RunControl
  ) throws -> [Double] {
    var means = [Double](repeating: 0, count: panel.count * horizon)
    for candidate in candidates.indices {
      let series = choices.indices.filter { choices[$0].candidate == candidate }
      guard !series.isEmpty else { continue }
      let batch = try candidates[candidate].forecast(
        panel, horizon: horizon, parallel: parallel, control: control)
      for position in series {
        means.replaceSubrange(
          position * horizon..<(position + 1) * horizon, with: batch.points(ofSeries: position))
      }
    }
    return means
  }

  private func modelChoices(
    _ choices: [SeriesChoice], _ backtest: RollingBacktest, _ panel: SeriesPanel
  ) -> [ModelChoice] {
    let yardstick = candidates.firstIndex { $0.name == SeasonalNaive().name }
    return choices.enumerated().map { series, choice in
      ModelChoice(
        model: candidates[choice.candidate].name, reason: choice.reason.rawValue,
        rollingError: backtest.rootMeanSquaredError(
          candidate: choice.candidate, series: series),
        naiveError: yardstick.flatMap {
          backtest.rootMeanSquaredError(candidate: $0, series: series)
        },
        historyWeeks: panel.length(of: series))
    }
  }
}
