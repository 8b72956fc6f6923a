public import Kernels

/// Models put together by the panel's own past, where that is better beyond chance than the usual
/// combination.
///
/// All candidates forecast the last two horizons from what was known before each. On the earlier one a
/// combination is chosen: the best candidate, then again and again the one that lowers the error of the
/// mean most. On the later one, which had no part in that, it must beat the first candidate by more than
/// two standard errors of the mean over series and by a twentieth, or the first is taken: series of a
/// panel share their time, so what is better for all of them in one past by a little may not be so in the
/// next. Choosing for the panel and not for each series, one does not pick by luck: a series' few last
/// errors say little, those of all say much.
///
/// Where most series show a longer season than the panel's (`SeasonalPeriods`), the first candidate with
/// that season takes its place if it beats it on both origins together by two standard errors.
///
/// Source: Caruana, Niculescu-Mizil, Crew, Ksikes 2004, doi:10.1145/1015330.1015432; Tashman 2000,
/// doi:10.1016/S0169-2070(00)00065-0.
public struct PanelChoice: SeriesModel {
  /// The name.
  public let name = "auto"
  /// The choice is the panel's.
  public let poolsSeries = true
  /// Whether a candidate does.
  public var usesCovariates: Bool { candidates.contains { $0.usesCovariates } }
  /// The models to choose from, the one to beat first.
  public let candidates: [any SeriesModel]

  /// Seasons, and values, that must be known before the periods forecast.
  static let fewestKnown = (seasons: 2, values: 8)
  /// Series that are looked at: more do not change what is found.
  static let mostSeries = 4_000
  /// Members of the combination, each counted as often as it was taken.
  static let rounds = 6
  /// Standard errors, and the share of the loss, by which the choice must be better.
  static let margin = (errors: 2.0, share: 0.05)

  /// A choice.
  ///
  /// - Precondition: there is a candidate.
  public init(_ candidates: [any SeriesModel]) {
    precondition(!candidates.isEmpty, "PanelChoice: a candidate expected")
    self.candidates = candidates
  }

  /// Forecasts all series by what is chosen.
  ///
  /// - Complexity: two forecasts of ``mostSeries`` at most by each candidate, and one of the panel by each
  ///   that is taken.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    try resolved(for: panel, horizon: request.horizon, parallel: parallel, control: control)
      .forecast(panel, request, parallel: parallel, control: control)
  }

  /// The combination chosen, or the first candidate.
  public func resolved(
    for panel: Panel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> any SeriesModel {
    let sample = panel.everySeries(atMost: Self.mostSeries)
    let kept = max(Self.fewestKnown.seasons * panel.seasonLength, Self.fewestKnown.values)
    let later = sample.split(last: horizon, keeping: kept)
    let earlier = sample.split(last: 2 * horizon, keeping: kept)
    guard !earlier.heldOut.values.isEmpty else { return candidates[0] }
    let season = SeasonalPeriods.longer(than: panel.seasonLength, in: earlier.past)
    let seasonal: [any SeriesModel] =
      season.map { season in
        [candidates[0], FourierSmoothing(), SeasonalNaive()].map { SeasonalModel($0, season) }
      } ?? []
    let all = candidates + seasonal
    let judges = try [earlier, later].map { past in
      try PastJudge(
        all, past.past, past.heldOut, horizon: horizon, parallel: parallel, control: control)
    }
    let isSeasonal =
      !seasonal.isEmpty
      && PastJudge.errorsGained(judges, by: [candidates.count], over: [0]) > Self.margin.errors
    let usual = isSeasonal ? candidates.count : 0
    let trial = EnsembleSearch.best([judges[0]], rounds: Self.rounds)
    let gain = judges[1].gain(by: trial, over: [usual])
    guard gain.share > Self.margin.share, gain.errors > Self.margin.errors else {
      return all[usual]
    }
    let final = EnsembleSearch.best(judges, rounds: Self.rounds)
    let used = Set(final).sorted()
    return Combination(
      name: used.map { all[$0].name }.joined(separator: "+"), used.map { all[$0] },
      by: .weights(used.map { place in Double(final.count { $0 == place }) }),
      reason: .lowestRollingError)
  }
}
