import Kernels

/// Intermittent demand by its probability and size: for series that fade.
///
/// The probability of demand is smoothed every period, the size only when there is some; the forecast is
/// their product. Unlike Croston's, it falls while nothing comes.
///
/// Source: Teunter, Syntetos, Babai 2011, doi:10.1016/j.ejor.2011.05.018.
public struct TeunterSyntetosBabai: PerSeriesModel {
  /// The name.
  public let name = "tsb"
  /// The weights of sizes and of the probability, above 0 and at most 1.
  public let sizeWeight, probabilityWeight: Double
  let minimumCount = 1

  /// The method; weights of 0.1 to 0.2 are usual.
  public init(sizeWeight: Double = 0.2, probabilityWeight: Double = 0.2) {
    precondition(sizeWeight > 0 && sizeWeight <= 1, "TSB: sizeWeight \(sizeWeight)")
    precondition(
      probabilityWeight > 0 && probabilityWeight <= 1, "TSB: weight \(probabilityWeight)")
    self.sizeWeight = sizeWeight
    self.probabilityWeight = probabilityWeight
  }

  func write(
    _ values: Span<Double>, _ context: SeriesContext, _ memory: inout Void,
    _ rows: inout BlockForecast, _ row: Int
  ) {
    var (probability, size) = Self.firstState(values)
    var squares = 0.0
    for period in values.indices {
      let value = values[period]
      if period > 0 {
        let expected = probability * size
        rows.setFitted(row, period: period, expected)
        squares += (value - expected) * (value - expected)
      }
      probability += probabilityWeight * ((value == 0 ? 0 : 1) - probability)
      if value != 0 { size += sizeWeight * (value - size) }
    }
    rows.fill(
      row, point: probability * size, squares: squares, count: Double(values.count - 1))
  }

  /// The share of periods with demand and the first demand's size.
  private static func firstState(_ values: Span<Double>) -> (probability: Double, size: Double) {
    var (sales, first) = (0.0, 0.0)
    for period in values.indices where values[period] != 0 {
      if sales == 0 { first = values[period] }
      sales += 1
    }
    return (sales / Double(values.count), first)
  }
}
