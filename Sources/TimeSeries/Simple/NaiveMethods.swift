import Kernels

/// The last value, for ever.
public struct Naive: PerSeriesModel {
  /// The name.
  public let name = "naive"
  let minimumCount = 2

  /// The method; it has nothing to choose.
  public init() {}

  func write(
    _ values: Span<Double>, _ context: SeriesContext, _ memory: inout Void,
    _ rows: inout BlockForecast, _ row: Int
  ) {
    SeasonalNaive.write(values, season: 1, &rows, row)
  }
}

/// The value of one season before: of the last season known, for ever.
public struct SeasonalNaive: PerSeriesModel {
  /// The name.
  public let name = "seasonal-naive"
  let minimumCount = 2

  /// The method; it has nothing to choose.
  public init() {}

  func write(
    _ values: Span<Double>, _ context: SeriesContext, _ memory: inout Void,
    _ rows: inout BlockForecast, _ row: Int
  ) {
    // A season that is not known whole cannot be repeated.
    let season = values.count >= context.seasonLength ? context.seasonLength : 1
    Self.write(values, season: season, &rows, row)
  }

  /// Repeats the last season; the error's variance grows by that of one difference each season.
  static func write(
    _ values: Span<Double>, season: Int, _ rows: inout BlockForecast, _ row: Int
  ) {
    let n = values.count
    var squares = 0.0
    for period in values.indices where period >= season {
      let error = values[period] - values[period - season]
      squares += error * error
      rows.setFitted(row, period: period, values[period - season])
    }
    let sigma = n > season ? (squares / Double(n - season)).squareRoot() : 0
    for step in 0..<rows.horizon {
      rows.set(
        row, step: step, point: values[n - season + step % season],
        deviation: sigma * Double(step / season + 1).squareRoot())
    }
  }
}

/// The last value and the mean change so far: a random walk with drift.
public struct Drift: PerSeriesModel {
  /// The name.
  public let name = "drift"
  let minimumCount = 3

  /// The method; it has nothing to choose.
  public init() {}

  func write(
    _ values: Span<Double>, _ context: SeriesContext, _ memory: inout Void,
    _ rows: inout BlockForecast, _ row: Int
  ) {
    let n = values.count
    let changes = Double(n - 1)
    let drift = (values[n - 1] - values[0]) / changes
    var squares = 0.0
    for period in 1..<n {
      let error = values[period] - values[period - 1] - drift
      squares += error * error
      rows.setFitted(row, period: period, values[period - 1] + drift)
    }
    let variance = squares / max(1, changes - 1)
    for step in 0..<rows.horizon {
      let ahead = Double(step + 1)
      rows.set(
        row, step: step, point: max(context.summary.floor, values[n - 1] + ahead * drift),
        deviation: (variance * ahead * (1 + ahead / changes)).squareRoot())
    }
  }
}
