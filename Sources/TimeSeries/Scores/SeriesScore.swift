/// What one series says of a forecast: its errors, Naive2's beside them, and what they are measured by.
struct SeriesScore {
  /// The forecast's errors.
  let errors: SeriesErrors
  /// The errors of Naive2.
  let naive: SeriesErrors
  /// The series' scale.
  let scale: SeriesScale
  /// Sum of the last periods, as many as are forecast: the series' weight in WRMSSE.
  let recent: Double

  /// Scores a row; nil if nothing was held out.
  init?(_ points: Span<Double>, series: Int, heldOut: HeldOut, history: Panel) {
    let steps = (0..<min(points.count, heldOut.length(of: series))).filter {
      !heldOut.value(series: series, step: $0).isNaN
    }
    let known = history.values.span.extracting(history.range(of: series))
    guard let last = steps.last, SeriesSummary(known).count > 0 else { return nil }
    let actuals = steps.map { heldOut.value(series: series, step: $0) }
    var row: [Double] = []
    for step in steps { row.append(points[step]) }
    errors = SeriesErrors(row, actuals)
    var filled: [Double] = []
    filled.reserveCapacity(known.count)
    for period in known.indices { filled.append(known[period]) }
    GapFilling.fill(&filled, seasonLength: history.seasonLength)
    let simple = Naive2.forecast(
      filled, seasonLength: history.seasonLength, horizon: last + 1)
    naive = SeriesErrors(steps.map { simple[$0] }, actuals)
    scale = SeriesScale(known, seasonLength: history.seasonLength)
    recent = filled.suffix(last + 1).reduce(0) { $0 + abs($1) }
  }
}

/// The errors of one row of forecasts.
struct SeriesErrors {
  /// Values compared.
  let count: Double
  /// Sums of |f - y|, (f - y)², 200 |f - y| / (|f| + |y|), f - y and y.
  private(set) var absolute = 0.0, squared = 0.0, percent = 0.0, signed = 0.0, actual = 0.0

  init(_ forecasts: [Double], _ actuals: [Double]) {
    count = Double(actuals.count)
    for (forecast, value) in zip(forecasts, actuals) {
      let error = forecast - value
      absolute += abs(error)
      squared += error * error
      signed += error
      actual += value
      let size = abs(forecast) + abs(value)
      if size > 0 { percent += 200 * abs(error) / size }
    }
  }
}
