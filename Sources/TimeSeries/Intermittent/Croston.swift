import Kernels

/// Intermittent demand as size over interval.
///
/// Sizes and the periods between them are smoothed apart, whenever there is demand. Croston's ratio is
/// too high on average; Syntetos and Boylan's is corrected to first order.
///
/// Sources: Croston 1972, doi:10.1057/jors.1972.50; Syntetos, Boylan 2005,
/// doi:10.1016/j.ijforecast.2004.10.001.
public struct Croston: PerSeriesModel {
  /// Whether the ratio is corrected.
  public let isCorrected: Bool
  /// The weight of sizes and intervals, above 0 and below 1.
  public let weight: Double
  let minimumCount = 1

  /// A method; a weight of 0.1 to 0.2 is usual.
  public init(isCorrected: Bool, weight: Double = 0.1) {
    precondition(weight > 0 && weight < 1, "Croston: weight \(weight)")
    self.isCorrected = isCorrected
    self.weight = weight
  }

  /// `croston`, or `sba` for the corrected one.
  public var name: String { isCorrected ? "sba" : "croston" }

  func write(
    _ values: Span<Double>, _ context: SeriesContext, _ memory: inout Void,
    _ rows: inout BlockForecast, _ row: Int
  ) {
    var (size, interval, since) = (0.0, 0.0, 1.0)
    var (squares, errors, expected) = (0.0, 0.0, 0.0)
    let factor = isCorrected ? 1 - weight / 2 : 1
    for period in values.indices {
      let value = values[period]
      if interval > 0 {
        rows.setFitted(row, period: period, expected)
        squares += (value - expected) * (value - expected)
        errors += 1
      }
      guard value != 0 else {
        since += 1
        continue
      }
      if interval == 0 {
        (size, interval) = (value, since)
      } else {
        size += weight * (value - size)
        interval += weight * (since - interval)
      }
      since = 1
      expected = factor * size / interval
    }
    rows.fill(row, point: expected, squares: squares, count: errors)
  }
}

extension BlockForecast {
  /// The same point at every step, with the spread of past errors.
  mutating func fill(_ row: Int, point: Double, squares: Double, count: Double) {
    let deviation = count > 0 ? (squares / count).squareRoot() : 0
    for step in 0..<horizon { set(row, step: step, point: point, deviation: deviation) }
  }
}
