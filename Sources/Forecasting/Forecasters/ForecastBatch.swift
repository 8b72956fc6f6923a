/// What a forecaster says of every series of a panel.
public struct ForecastBatch: Sendable {
  /// Weeks forecast.
  public let horizon: Int
  /// Expected units, `[series][week]`, week fastest; finite and not negative.
  public let points: [Double]
  /// What the method expected of each known week, placed as `SeriesPanel.values`, or NaN.
  ///
  /// NaN is where it had nothing to go by. Smoothers look one week ahead; regressions give the fit
  /// whose residuals have the variance of the noise (see the member).
  public let fitted: [Double]
  /// How each series came to its forecast.
  public let reasons: [FitReason]

  /// A batch.
  ///
  /// - Precondition: `points.count == reasons.count * horizon`.
  public init(horizon: Int, points: [Double], fitted: [Double], reasons: [FitReason]) {
    precondition(points.count == reasons.count * horizon, "ForecastBatch: [series][week]")
    self.horizon = horizon
    self.points = points
    self.fitted = fitted
    self.reasons = reasons
  }

  /// The expected units of one series by week.
  public func points(ofSeries series: Int) -> ArraySlice<Double> {
    points[series * horizon..<(series + 1) * horizon]
  }
}
