/// What every candidate would have said at past origins, beside what came.
///
/// A slot is a week after an origin: `origin * testWeeks + lead`, leads from 0; the first origin is
/// the latest. Slots of an origin that a series has too little history for are NaN.
public struct RollingBacktest: Sendable {
  /// Origins tried.
  public let originCount: Int
  /// Weeks forecast from each.
  public let testWeeks: Int
  /// Series in the panel.
  public let seriesCount: Int
  /// Forecasts, `[candidate][series][slot]`, slot fastest.
  public let forecasts: [Double]
  /// What came, `[series][slot]`, slot fastest.
  public let actuals: [Double]
  /// Origins that each series had enough history for.
  public let usableOrigins: [Int]

  /// Slots of a series.
  public var slotCount: Int { originCount * testWeeks }

  /// Slots of a series that hold numbers: those of its usable origins, which are the latest.
  public func slots(ofSeries series: Int) -> Range<Int> { 0..<usableOrigins[series] * testWeeks }

  /// A candidate's forecast in a slot.
  public func forecast(candidate: Int, series: Int, slot: Int) -> Double {
    forecasts[(candidate * seriesCount + series) * slotCount + slot]
  }

  /// What came in a slot.
  public func actual(series: Int, slot: Int) -> Double { actuals[series * slotCount + slot] }

  /// A candidate's squared error in a slot.
  func squaredError(candidate: Int, series: Int, slot: Int) -> Double {
    let error =
      forecast(candidate: candidate, series: series, slot: slot)
      - actual(series: series, slot: slot)
    return error * error
  }

  /// Root mean squared error of a candidate in units per week; nil where there was no origin.
  public func rootMeanSquaredError(candidate: Int, series: Int) -> Double? {
    let slots = slots(ofSeries: series)
    guard !slots.isEmpty else { return nil }
    let sum = slots.reduce(0) {
      $0 + squaredError(candidate: candidate, series: series, slot: $1)
    }
    return (sum / Double(slots.count)).squareRoot()
  }
}
