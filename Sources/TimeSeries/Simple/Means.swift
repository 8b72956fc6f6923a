import Kernels

/// The mean of all values.
public struct HistoricMean: PerSeriesModel {
  /// The name.
  public let name = "mean"
  let minimumCount = 1

  /// The method; it has nothing to choose.
  public init() {}

  func write(
    _ values: Span<Double>, _ context: SeriesContext, _ memory: inout Void,
    _ rows: inout BlockForecast, _ row: Int
  ) {
    WindowMean.write(values, window: values.count, &rows, row)
  }
}

/// The mean of the last few values.
public struct WindowMean: PerSeriesModel {
  /// The name.
  public let name = "window-mean"
  /// How many values, at least one.
  public let window: Int
  let minimumCount = 1

  /// The method; four weeks are a month.
  public init(window: Int = 4) {
    precondition(window >= 1, "WindowMean: window \(window)")
    self.window = window
  }

  func write(
    _ values: Span<Double>, _ context: SeriesContext, _ memory: inout Void,
    _ rows: inout BlockForecast, _ row: Int
  ) {
    Self.write(values, window: min(window, values.count), &rows, row)
  }

  /// Carries on the mean of the last `window` values; the errors of the same rule in the past, with
  /// what was there where there was less, say how far off it may be.
  static func write(
    _ values: Span<Double>, window: Int, _ rows: inout BlockForecast, _ row: Int
  ) {
    var (sum, squares, errors) = (0.0, 0.0, 0.0)
    for period in values.indices {
      if period > 0 {
        let expected = sum / Double(min(period, window))
        let error = values[period] - expected
        squares += error * error
        errors += 1
        rows.setFitted(row, period: period, expected)
      }
      sum += values[period]
      if period >= window { sum -= values[period - window] }
    }
    // Summed afresh: a running sum keeps the rounding of a giant value that has left it.
    var recent = 0.0
    for period in values.count - window..<values.count { recent += values[period] }
    let sigma = errors > 0 ? (squares / errors).squareRoot() : 0
    for step in 0..<rows.horizon {
      rows.set(row, step: step, point: recent / Double(window), deviation: sigma)
    }
  }
}
