import Kernels

/// Autoregressions of a series' changes, with a drift and without, and of its levels around their mean,
/// all of several orders: together, each with its Akaike weight.
///
/// Whether a series drifts, wanders or returns is often a close question, and decides all of a long
/// forecast; weights take of each as much as its evidence is worth. Seasons are not looked for: see
/// ``SeasonAdjusted``.
///
/// Sources: Burnham, Anderson 2002, "Model Selection and Multimodel Inference",
/// doi:10.1007/b97636 (the weights); ``BurgRecursion``.
public struct Autoregression: PerSeriesModel {
  /// The name.
  public let name = "ar"
  /// The largest order.
  public let largestOrder: Int
  let minimumCount = 6

  /// The method; more than five periods back say little of what comes.
  ///
  /// - Precondition: `largestOrder` is not negative.
  public init(largestOrder: Int = 5) {
    precondition(largestOrder >= 0, "Autoregression: largestOrder \(largestOrder)")
    self.largestOrder = largestOrder
  }

  func makeMemory() -> AutoregressionFit { AutoregressionFit() }

  func write(
    _ values: Span<Double>, _ context: SeriesContext, _ fit: inout AutoregressionFit,
    _ rows: inout BlockForecast, _ row: Int
  ) {
    // A quarter of the series at most: the rest has to tell the coefficients.
    fit.fit(values, largestOrder: min(largestOrder, (values.count - 4) / 4))
    fit.extend(horizon: rows.horizon)
    for step in 0..<rows.horizon {
      rows.set(
        row, step: step, point: max(context.summary.floor, fit.points[step]),
        deviation: fit.deviations[step])
    }
    guard rows.keepsFitted else { return }
    for period in 1..<values.count {
      rows.setFitted(row, period: period, fit.expectation(at: period))
    }
  }
}
