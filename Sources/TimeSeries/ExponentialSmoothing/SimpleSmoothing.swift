import Kernels

/// Simple exponential smoothing: a level, by the weight and first level of least squared one-step error.
///
/// The same model as the family's `ANN`, fitted by a search of its own that is fast enough for millions
/// of series.
///
/// Source: Hyndman, Koehler, Ord, Snyder, "Forecasting with Exponential Smoothing", 2008,
/// doi:10.1007/978-3-540-71918-2.
public struct SimpleSmoothing: PerSeriesModel {
  /// The name.
  public let name = "ses"
  let minimumCount = 4

  /// The method; it has nothing to choose.
  public init() {}

  func write(
    _ values: Span<Double>, _ context: SeriesContext, _ memory: inout Void,
    _ rows: inout BlockForecast, _ row: Int
  ) {
    var sum = 0.0
    for period in values.indices { sum += values[unchecked: period] }
    let fit = LevelSearch.best(values, centre: sum / Double(values.count))
    if rows.keepsFitted {
      var level = fit.firstLevel
      for period in values.indices {
        rows.setFitted(row, period: period, level)
        level += fit.weight * (values[period] - level)
      }
    }
    let freedom = Double(max(1, values.count - 2))
    let variance = fit.squaredError / freedom
    let point = max(context.summary.floor, fit.lastLevel)
    for step in 0..<rows.horizon {
      let spread = variance * (1 + Double(step) * fit.weight * fit.weight)
      rows.set(row, step: step, point: point, deviation: spread.squareRoot())
    }
  }
}
