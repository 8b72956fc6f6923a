public import Kernels
public import TimeSeries

/// A model of the forecasting core on a scenario's weekly series.
///
/// The core knows panels of any frequency; here a panel is weeks of units, and the season, if one is to
/// be followed, is the pooled profile's (``ProfileAdjusted``): few listings have the three years that a
/// season of 52 weeks of their own would need.
public struct CoreForecaster: Forecaster {
  /// The model.
  public let model: any SeriesModel
  /// The fewest weeks for which the model, rather than its fallback, is trusted.
  public let minimumLength: Int

  /// A model of the core.
  public init(_ model: any SeriesModel, minimumLength: Int = 8) {
    self.model = model
    self.minimumLength = minimumLength
  }

  /// The model's.
  public var name: String { model.name }

  /// Forecasts all series.
  ///
  /// - Complexity: that of the model; values are copied once.
  public func forecast(
    _ panel: SeriesPanel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> ForecastBatch {
    let series = Panel(values: panel.values, offsets: panel.offsets, seasonLength: 1)
    let forecast = try model.forecast(
      series, ForecastRequest(horizon: horizon, keepsFitted: true), parallel: parallel,
      control: control)
    return ForecastBatch(
      horizon: horizon, points: forecast.points, fitted: forecast.fitted.map { max(0, $0) },
      reasons: forecast.notes.indices.map { reason(forecast, series: $0) })
  }

  /// In the words of this room.
  private func reason(_ forecast: PanelForecast, series: Int) -> FitReason {
    switch forecast.notes[series].reason {
    case .noValues: .noSales
    case .constant where forecast.points(ofSeries: series).allSatisfy { $0 == 0 }: .noSales
    case .tooShort: .shortHistory
    default: .fitted
    }
  }
}
