public import Kernels

/// Chooses a forecaster for each series by its errors at past origins.
///
/// At each origin every candidate sees what was known then and nothing later. The first candidate
/// of the list that has enough history is preferred; another takes its place only if its mean squared
/// errors by origin are lower in a paired t-test, one-sided at 5 %. A plain minimum over a handful of
/// weeks picks by luck in every second series, and errors over two months cannot show what a season
/// is worth to a plan of 18 months (a stricter kin of the one-standard-error rule of Breiman,
/// Friedman, Olshen, Stone 1984, section 3.4.3). Origins, not weeks, are the sample: errors from one
/// origin go together. Hence one origin alone never overturns the preference.
///
/// Origins are ``testWeeks`` apart, so that no week is judged twice. Source: Tashman 2000,
/// doi:10.1016/S0169-2070(00)00065-0.
public struct RollingOriginSelection: Sendable {
  /// Origins, the latest ``testWeeks`` before the end.
  public let originCount: Int
  /// Weeks forecast from each origin.
  public let testWeeks: Int
  /// The fewest weeks of history at an origin for it to count.
  public let minimumTraining: Int
  /// Student's t at 95 % for 1, 2, … degrees of freedom: standard errors by which a candidate must
  /// beat the preferred one; the last stands for all more.
  static let switchingMargins = [
    6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812, 1.645,
  ]

  /// A rule; three origins of eight weeks are about half a year.
  public init(originCount: Int = 3, testWeeks: Int = 8, minimumTraining: Int = 12) {
    precondition(
      originCount >= 1 && testWeeks >= 1 && minimumTraining >= 1,
      "RollingOriginSelection: \(originCount), \(testWeeks), \(minimumTraining)")
    self.originCount = originCount
    self.testWeeks = testWeeks
    self.minimumTraining = minimumTraining
  }

  /// Forecasts the panel from each origin with each candidate.
  ///
  /// - Complexity: origins × candidates forecasts of the panel; candidates × series × slots numbers.
  public func backtest(
    _ panel: SeriesPanel, candidates: [any Forecaster], parallel: ParallelBlocks,
    control: RunControl
  ) throws -> RollingBacktest {
    let slots = originCount * testWeeks
    var forecasts = [Double](repeating: .nan, count: candidates.count * panel.count * slots)
    for origin in 0..<originCount {
      let past = panel.truncated(byWeeks: (origin + 1) * testWeeks)
      guard past.longestLength >= minimumTraining else { break }
      for (candidate, member) in candidates.enumerated() {
        let batch = try member.forecast(
          past, horizon: testWeeks, parallel: parallel, control: control)
        for series in 0..<panel.count where past.length(of: series) >= minimumTraining {
          let row = (candidate * panel.count + series) * slots + origin * testWeeks
          forecasts.replaceSubrange(row..<row + testWeeks, with: batch.points(ofSeries: series))
        }
      }
    }
    return RollingBacktest(
      originCount: originCount, testWeeks: testWeeks, seriesCount: panel.count,
      forecasts: forecasts, actuals: actuals(of: panel), usableOrigins: usableOrigins(of: panel))
  }

  /// The choice for each series.
  ///
  /// - Complexity: linear in candidates × series × slots.
  public func choices(
    _ backtest: RollingBacktest, _ panel: SeriesPanel, candidates: [any Forecaster]
  ) -> [SeriesChoice] {
    (0..<panel.count).map { series in
      let origins = backtest.usableOrigins[series]
      guard origins > 0 else { return SeriesChoice(candidate: 0, reason: .shortHistory) }
      // The earliest origin decides who could take part in all of them.
      let training = panel.length(of: series) - origins * testWeeks
      let eligible = candidates.indices.filter {
        $0 == 0 || candidates[$0].minimumLength <= training
      }
      return choice(of: series, among: eligible, backtest)
    }
  }

  /// The best of those that beat the preferred by the margin, else the preferred.
  private func choice(
    of series: Int, among eligible: [Int], _ backtest: RollingBacktest
  ) -> SeriesChoice {
    let preferred = eligible[0]
    var best = (candidate: preferred, gain: 0.0)
    var isLowest = true
    for candidate in eligible.dropFirst() {
      let (gain, margin) = gain(of: candidate, over: preferred, series, backtest)
      if gain > 0 { isLowest = false }
      if gain > margin, gain > best.gain { best = (candidate, gain) }
    }
    let kept = best.candidate == preferred && !isLowest
    return SeriesChoice(
      candidate: best.candidate, reason: kept ? .withinNoise : .lowestRollingError)
  }

  /// How much lower a candidate's mean squared error is, and by how much it must be.
  private func gain(
    of candidate: Int, over preferred: Int, _ series: Int, _ backtest: RollingBacktest
  ) -> (gain: Double, margin: Double) {
    let origins = backtest.usableOrigins[series]
    var differences = [Double](repeating: 0, count: origins)
    for slot in backtest.slots(ofSeries: series) {
      let difference =
        backtest.squaredError(candidate: preferred, series: series, slot: slot)
        - backtest.squaredError(candidate: candidate, series: series, slot: slot)
      differences[slot / testWeeks] += difference / Double(testWeeks)
    }
    let mean = Statistics.mean(differences.span)
    guard origins > 1 else { return (mean, .infinity) }
    let margin = Self.switchingMargins[min(origins - 2, Self.switchingMargins.count - 1)]
    return (mean, margin * Statistics.standardErrorOfMean(differences.span))
  }

  private func usableOrigins(of panel: SeriesPanel) -> [Int] {
    (0..<panel.count).map { series in
      let spare = panel.length(of: series) - minimumTraining
      return max(0, min(originCount, spare / testWeeks))
    }
  }

  private func actuals(of panel: SeriesPanel) -> [Double] {
    let slots = originCount * testWeeks
    var actuals = [Double](repeating: .nan, count: panel.count * slots)
    for (series, origins) in usableOrigins(of: panel).enumerated() {
      for slot in 0..<origins * testWeeks {
        let (origin, lead) = slot.quotientAndRemainder(dividingBy: testWeeks)
        let index = panel.offsets[series + 1] - (origin + 1) * testWeeks + lead
        actuals[series * slots + slot] = panel.values[index]
      }
    }
    return actuals
  }
}
