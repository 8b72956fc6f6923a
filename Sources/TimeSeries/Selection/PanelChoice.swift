public import Kernels

/// The model that did best on the panel's own past, for the whole panel.
///
/// Every candidate forecasts the last periods of all series from what was known before. The one with the
/// least mean of MASE and RMSSE, each over the first candidate's, then forecasts what comes. Choosing
/// for the panel and not for each series, one does not pick by luck: a series' few last errors say
/// little, those of all say much.
///
/// Source: Tashman 2000, doi:10.1016/S0169-2070(00)00065-0.
public struct PanelChoice: SeriesModel {
  /// The name.
  public let name = "auto"
  /// The choice is the panel's.
  public let poolsSeries = true
  /// Whether a candidate does.
  public var usesCovariates: Bool { candidates.contains { $0.usesCovariates } }
  /// The models to choose from; where they do equally well the earlier is taken.
  public let candidates: [any SeriesModel]

  /// Seasons, and values, that must be known before the periods forecast.
  static let fewestKnown = (seasons: 2, values: 8)

  /// A choice.
  ///
  /// - Precondition: there is a candidate.
  public init(_ candidates: [any SeriesModel]) {
    precondition(!candidates.isEmpty, "PanelChoice: a candidate expected")
    self.candidates = candidates
  }

  /// Forecasts all series by the candidate chosen.
  ///
  /// - Complexity: two forecasts of the panel by each candidate at most.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    let chosen = try choice(panel, horizon: request.horizon, parallel: parallel, control: control)
    var forecast = try candidates[chosen.candidate].forecast(
      panel, request, parallel: parallel, control: control)
    let name = candidates[chosen.candidate].name
    forecast.notes = forecast.notes.map { note in
      switch note.reason {
      case .fitted, .lowestCriterion, .combined:
        SeriesNote(
          model: note.reason == .lowestCriterion ? note.model : name,
          reason: chosen.isJudged ? .lowestRollingError : note.reason)
      default: note
      }
    }
    return forecast
  }

  /// The candidate's place, and whether the past could judge: with no series long enough it is the
  /// first.
  private func choice(
    _ panel: Panel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> (candidate: Int, isJudged: Bool) {
    let kept = max(Self.fewestKnown.seasons * panel.seasonLength, Self.fewestKnown.values)
    let (past, heldOut) = panel.split(last: horizon, keeping: kept)
    guard !heldOut.values.isEmpty, candidates.count > 1 else { return (0, false) }
    let request = ForecastRequest(horizon: horizon)
    let scores = try candidates.map { candidate in
      let forecast = try candidate.forecast(past, request, parallel: parallel, control: control)
      return Scores(points: forecast.points, horizon: horizon, heldOut: heldOut, history: past)
    }
    var best = (candidate: 0, loss: Double.infinity)
    for (candidate, score) in scores.enumerated() {
      let loss = score.mase / scores[0].mase + score.rmsse / scores[0].rmsse
      if loss < best.loss { best = (candidate, loss) }
    }
    return (best.candidate, true)
  }
}
