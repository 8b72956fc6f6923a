public import Kernels

/// Intermittent demand by its probability and size: for listings that fade.
///
/// The probability of a sale is smoothed every week, the size only when there is one; the forecast
/// is their product. Unlike Croston's, it falls while nothing sells.
///
/// Source: Teunter, Syntetos, Babai 2011, doi:10.1016/j.ejor.2011.05.018.
public struct TeunterSyntetosBabai: Forecaster {
  /// The name in reports.
  public let name = "tsb"
  /// The fewest weeks from which a probability can be read.
  public let minimumLength = 8
  /// The smoothing weight of sizes, above 0 and at most 1.
  public let sizeWeight: Double
  /// The smoothing weight of the probability, above 0 and at most 1.
  public let probabilityWeight: Double

  /// The method with smoothing weights; 0.1 to 0.2 is usual.
  public init(sizeWeight: Double = 0.2, probabilityWeight: Double = 0.2) {
    precondition(sizeWeight > 0 && sizeWeight <= 1, "TSB: sizeWeight \(sizeWeight)")
    precondition(
      probabilityWeight > 0 && probabilityWeight <= 1, "TSB: weight \(probabilityWeight)")
    self.sizeWeight = sizeWeight
    self.probabilityWeight = probabilityWeight
  }

  /// Forecasts all series.
  ///
  /// - Complexity: two passes over each series.
  public func forecast(
    _ panel: SeriesPanel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> ForecastBatch {
    try SeriesLoop.run(panel, horizon: horizon, parallel: parallel, control: control) {
      _, values, points, fitted in
      guard var (probability, size) = Self.firstState(values) else {
        points.update(repeating: 0)
        fitted.update(repeating: 0)
        return .noSales
      }
      for week in values.indices {
        if week > 0 { fitted[week] = probability * size }
        let sold = values[week] > 0
        probability += probabilityWeight * ((sold ? 1 : 0) - probability)
        if sold { size += sizeWeight * (values[week] - size) }
      }
      points.update(repeating: probability * size)
      return values.count < minimumLength ? .shortHistory : .fitted
    }
  }

  /// The share of weeks with a sale and the first sale's size; nil if nothing was sold.
  private static func firstState(_ values: Span<Double>) -> (probability: Double, size: Double)? {
    var sales = 0
    var first = 0.0
    for week in values.indices where values[week] > 0 {
      if sales == 0 { first = values[week] }
      sales += 1
    }
    return sales == 0 ? nil : (Double(sales) / Double(values.count), first)
  }
}
