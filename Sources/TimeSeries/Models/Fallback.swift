/// What any series can be given where a method has too little to go by.
enum Fallback {
  /// Values at the end whose mean is carried on.
  private static let window = 3

  /// Forecasts a row by rule, if the series has no value, one value throughout, or fewer than a method
  /// needs; false if the method can be used.
  static func take(
    _ rows: inout BlockForecast, row: Int, _ values: Span<Double>, _ summary: SeriesSummary,
    needing needed: Int
  ) -> Bool {
    if summary.count == 0 {
      rows.close(SeriesNote(model: "zero", reason: .noValues))
      return true
    }
    if summary.isConstant {
      fill(&rows, row, values, point: summary.least, deviation: 0)
      rows.close(SeriesNote(model: "constant", reason: .constant))
      return true
    }
    guard summary.count < needed else { return false }
    let (mean, deviation) = recent(values)
    fill(&rows, row, values, point: mean, deviation: deviation)
    rows.close(SeriesNote(model: "window-mean", reason: .tooShort))
    return true
  }

  private static func fill(
    _ rows: inout BlockForecast, _ row: Int, _ values: Span<Double>, point: Double,
    deviation: Double
  ) {
    for step in 0..<rows.horizon {
      rows.set(row, step: step, point: point, deviation: deviation)
    }
    for period in values.indices where period > 0 {
      rows.setFitted(row, period: period, point)
    }
  }

  /// The mean of the last values, and the spread of all.
  private static func recent(_ values: Span<Double>) -> (mean: Double, deviation: Double) {
    var (sum, square, count) = (0.0, 0.0, 0.0)
    var (last, taken) = (0.0, 0)
    for index in values.indices.reversed() where !values[index].isNaN {
      let value = values[index]
      if taken < window {
        last += value
        taken += 1
      }
      sum += value
      square += value * value
      count += 1
    }
    let mean = sum / count
    let variance = max(0, square / count - mean * mean)
    return (last / Double(taken), variance.squareRoot())
  }
}
