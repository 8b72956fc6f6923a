/// How good an interval was, over all series of a panel.
public struct IntervalScore: Sendable, Hashable {
  /// The share of cases that it was to hold, and that it held.
  public let level, coverage: Double
  /// Mean over series of its width, plus 2 / (1 - level) times how far outside values lay, over the mean
  /// absolute seasonal difference of the past.
  public let msis: Double

  /// Mean over series of the pinball loss of its two ends, over the same scale.
  ///
  /// The width with its penalties is 2 / (1 - level) times the losses of both ends together.
  public var pinball: Double { (1 - level) / 4 * msis }

  /// Scores an interval.
  ///
  /// Source: Gneiting, Raftery 2007, doi:10.1198/016214506000001437.
  public init(_ interval: Interval, horizon: Int, heldOut: HeldOut, history: Panel) {
    level = interval.level
    var (inside, cases, scaled, series) = (0.0, 0.0, 0.0, 0.0)
    for position in 0..<history.count {
      let scale = SeriesScale(
        history.values.span.extracting(history.range(of: position)),
        seasonLength: history.seasonLength)
      var (penalty, count) = (0.0, 0.0)
      for step in 0..<min(horizon, heldOut.length(of: position)) {
        let value = heldOut.value(series: position, step: step)
        guard !value.isNaN else { continue }
        let low = interval.lower[position * horizon + step]
        let high = interval.upper[position * horizon + step]
        let outside = max(0, low - value) + max(0, value - high)
        if outside == 0 { inside += 1 }
        penalty += high - low + 2 / (1 - level) * outside
        count += 1
      }
      cases += count
      guard count > 0, scale.absolute > 0 else { continue }
      scaled += penalty / count / scale.absolute
      series += 1
    }
    coverage = cases > 0 ? inside / cases : 0
    msis = series > 0 ? scaled / series : 0
  }
}
