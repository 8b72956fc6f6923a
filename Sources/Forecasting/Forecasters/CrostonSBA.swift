public import Kernels

/// Croston's method for intermittent demand, with the correction of Syntetos and Boylan.
///
/// Sizes z of non-zero weeks and intervals p between them are smoothed apart, each only when a sale
/// occurs; the forecast is (1 - a/2) z / p. The correction takes out the bias that smoothing gives
/// the ratio. A series that sold in every week has p = 1 without noise, hence no bias, and is not
/// corrected: there the method is exponential smoothing.
///
/// Sources: Croston 1972, doi:10.1057/jors.1972.50; Syntetos, Boylan 2005,
/// doi:10.1016/j.ijforecast.2004.10.001.
public struct CrostonSBA: Forecaster {
  /// The name in reports.
  public let name = "croston-sba"
  /// Two sales at least are wanted for an interval, which takes a while.
  public let minimumLength = 8
  /// The smoothing weight of sizes and intervals, above 0 and at most 1.
  public let weight: Double

  /// The method with a smoothing weight; 0.1 to 0.2 is usual.
  public init(weight: Double = 0.1) {
    precondition(weight > 0 && weight <= 1, "CrostonSBA: weight \(weight)")
    self.weight = weight
  }

  /// Forecasts all series.
  ///
  /// - Complexity: one pass over each series.
  public func forecast(
    _ panel: SeriesPanel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> ForecastBatch {
    try SeriesLoop.run(panel, horizon: horizon, parallel: parallel, control: control) {
      _, values, points, fitted in
      var state = State()
      for week in values.indices {
        if state.hasSold { fitted[week] = state.rate(weight) }
        state.update(values[week], weight)
      }
      points.update(repeating: state.rate(weight))
      guard state.hasSold else { return .noSales }
      return values.count < minimumLength ? .shortHistory : .fitted
    }
  }

  /// What is known of a series up to a week.
  private struct State {
    private var size = 0.0
    private var interval = 1.0
    private var weeksSinceSale = 0.0
    private(set) var hasSold = false

    mutating func update(_ value: Double, _ weight: Double) {
      weeksSinceSale += 1
      guard value > 0 else { return }
      if hasSold {
        size += weight * (value - size)
        interval += weight * (weeksSinceSale - interval)
      } else {
        (size, interval, hasSold) = (value, weeksSinceSale, true)
      }
      weeksSinceSale = 0
    }

    func rate(_ weight: Double) -> Double {
      interval > 1 ? (1 - weight / 2) * size / interval : size
    }
  }
}
