import TimeSeries

/// How good forecasts of a panel were: points, intervals and the distribution as a whole.
struct PanelQuality: Sendable {
  private let points: Scores
  private let crps: Double
  private let intervals: [IntervalScore]

  /// Scores a forecast.
  ///
  /// - Parameter intervals: around its points; the distribution is taken to be normal and as wide as
  ///   the 80 % one, if it is there.
  init(_ forecast: PanelForecast, _ intervals: [Interval], heldOut: HeldOut, history: Panel) {
    points = Scores(
      points: forecast.points, horizon: forecast.horizon, heldOut: heldOut, history: history)
    crps = RankedProbability.normal(
      points: forecast.points, deviations: Self.deviations(forecast, intervals),
      horizon: forecast.horizon, heldOut: heldOut)
    self.intervals = intervals.map {
      IntervalScore($0, horizon: forecast.horizon, heldOut: heldOut, history: history)
    }
  }

  private static func deviations(
    _ forecast: PanelForecast, _ intervals: [Interval]
  ) -> [Double] {
    guard let middle = intervals.first(where: { $0.level == 0.8 }) else {
      return forecast.deviations
    }
    return zip(middle.upper, middle.lower).map { middle.deviation(upper: $0, lower: $1) }
  }

  /// Series that could be scored.
  var seriesCount: Int { points.seriesCount }

  /// All figures by name.
  var figures: [(name: String, value: Double)] {
    [
      ("smape", points.smape), ("mase", points.mase), ("owa", points.owa),
      ("rmsse", points.rmsse), ("wrmsse", points.wrmsse), ("wape", points.wape),
      ("bias", points.bias), ("mae", points.mae), ("rmse", points.rmse), ("crps", crps),
    ]
      + intervals.map { ("coverage\(PanelAnswer.percent($0.level))", $0.coverage) }
      + intervals.map { ("msis\(PanelAnswer.percent($0.level))", $0.msis) }
      + intervals.map { ("pinball\(PanelAnswer.percent($0.level))", $0.pinball) }
  }
}
