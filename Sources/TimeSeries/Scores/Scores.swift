/// How good points were, over all series of a panel.
///
/// Series whose past has no differences, and so no scale, are left out of means of scaled errors and of
/// sMAPE, as in the M competitions.
public struct Scores: Sendable, Hashable {
  /// Series with a value to score by.
  public private(set) var seriesCount = 0
  /// Mean over series of the mean absolute error, in units of the data.
  public private(set) var mae = 0.0
  /// Mean over series of the root mean squared error, in units of the data.
  public private(set) var rmse = 0.0
  /// Mean over series of 200 |f - y| / (|f| + |y|), 0 where both are zero: 0 to 200.
  public private(set) var smape = 0.0
  /// Mean over series of errors over the mean absolute seasonal difference of the past.
  public private(set) var mase = 0.0
  /// Mean of sMAPE and MASE, each over that of Naive2.
  public private(set) var owa = 0.0
  /// Mean over series of the root of squared errors over mean squared differences of the past.
  public private(set) var rmsse = 0.0
  /// The same, weighted by the series' last periods, as many as are forecast.
  public private(set) var wrmsse = 0.0
  /// Sum of absolute errors over the sum of what came.
  public private(set) var wape = 0.0
  /// Sum of errors, forecast less what came, over the sum of what came.
  public private(set) var bias = 0.0

  /// Scores points.
  ///
  /// - Parameters:
  ///   - points: `[series][step]`, `horizon` steps.
  ///   - heldOut: what came; steps beyond the horizon are not looked at.
  ///   - history: what was known.
  /// - Complexity: values × season, for the test of the season in Naive2.
  public init(points: [Double], horizon: Int, heldOut: HeldOut, history: Panel) {
    precondition(
      points.count == history.count * horizon && heldOut.count == history.count,
      "Scores: [series][step]")
    let all = (0..<history.count).compactMap { series in
      SeriesScore(
        points.span.extracting(series * horizon..<(series + 1) * horizon), series: series,
        heldOut: heldOut, history: history)
    }
    seriesCount = all.count
    mae = Self.mean(all) { $0.errors.absolute / $0.errors.count }
    rmse = Self.mean(all) { ($0.errors.squared / $0.errors.count).squareRoot() }
    score(scaled: all.filter { $0.scale.absolute > 0 })
    score(stepped: all.filter { $0.scale.squaredStep > 0 })
    let actual = abs(all.reduce(0) { $0 + $1.errors.actual })
    if actual > 0 {
      wape = all.reduce(0) { $0 + $1.errors.absolute } / actual
      bias = all.reduce(0) { $0 + $1.errors.signed } / actual
    }
  }

  private mutating func score(scaled all: [SeriesScore]) {
    smape = Self.mean(all) { $0.errors.percent / $0.errors.count }
    mase = Self.mean(all) { $0.errors.absolute / $0.errors.count / $0.scale.absolute }
    let naivePercent = Self.mean(all) { $0.naive.percent / $0.naive.count }
    let naiveScaled = Self.mean(all) { $0.naive.absolute / $0.naive.count / $0.scale.absolute }
    guard naivePercent > 0, naiveScaled > 0 else { return }
    owa = (smape / naivePercent + mase / naiveScaled) / 2
  }

  private mutating func score(stepped all: [SeriesScore]) {
    func error(_ score: SeriesScore) -> Double {
      (score.errors.squared / score.errors.count / score.scale.squaredStep).squareRoot()
    }
    rmsse = Self.mean(all, error)
    let weight = all.reduce(0) { $0 + $1.recent }
    if weight > 0 { wrmsse = all.reduce(0) { $0 + $1.recent * error($1) } / weight }
  }

  private static func mean(_ all: [SeriesScore], _ value: (SeriesScore) -> Double) -> Double {
    all.isEmpty ? 0 : all.reduce(0) { $0 + value($1) } / Double(all.count)
  }
}
