public import Kernels

/// Exponential smoothing: one member of the family, or the one of several with the least corrected
/// information criterion (AICc).
///
/// Weights and first states are fitted together by maximum likelihood, eight series at a time; see
/// ``SmoothingForm`` for the family. Members that need values above zero are left out where a series
/// has others, as are members with more numbers to fit than the series can tell.
///
/// Source: Hyndman, Koehler, Snyder, Grose 2002, doi:10.1016/S0169-2070(01)00110-8.
public struct ExponentialSmoothing: SeriesModel {
  /// The name.
  public let name: String
  /// The members to choose from; nil for the usual pool, which depends on the season.
  public let forms: [SmoothingForm]?

  /// Whether members are averaged instead of chosen.
  public let averages: Bool

  /// All members, by the weights that the criterion gives them.
  ///
  /// A series seldom says plainly which member it follows; weights pass over that as a choice cannot.
  ///
  /// Source: Kolassa 2011, doi:10.1016/j.ijforecast.2010.04.006.
  public static let average = ExponentialSmoothing(averages: true)

  private init(averages: Bool) {
    forms = nil
    self.averages = averages
    name = "ets-average"
  }

  /// Automatic choice.
  ///
  /// - Parameter forms: the members to choose from. The usual pool is the reduced one of eight; where
  ///   there is no season its members without one, and those with an undamped trend, which short
  ///   yearly series call for.
  public init(forms: [SmoothingForm]? = nil) {
    precondition(forms?.isEmpty != true, "ExponentialSmoothing: a member expected")
    self.forms = forms
    averages = false
    name = forms == nil ? "auto-ets" : forms == SmoothingForm.all ? "auto-ets-all" : "ets"
  }

  /// One member, by any name.
  public init(_ form: SmoothingForm, name: String? = nil) {
    forms = [form]
    averages = false
    self.name = name ?? "ets-\(form.name)"
  }

  /// Forecasts all series.
  ///
  /// - Complexity: for each member some 20 passes over each series; see `SmoothingPass`.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    let isLong = panel.seasonLength > SmoothingForm.longestSeason
    let seasonLength = isLong ? 1 : panel.seasonLength
    let forms = usable(seasonLength: seasonLength)
    let use: SmoothingUse = averages ? .average : forms.count > 1 ? .best : .single
    return try PanelLoop.run(
      panel, request, byLength: true, parallel: parallel, control: control,
      scratch: { SmoothingTile(forms, seasonLength: seasonLength) },
      { tile, rows in
        for first in stride(from: 0, to: rows.series.count, by: SeriesTile.laneCount) {
          let last = min(first + SeriesTile.laneCount, rows.series.count)
          tile.forecast(panel, &rows, first..<last, by: use)
        }
      })
  }

  /// The members that make sense for a season.
  private func usable(seasonLength: Int) -> [SmoothingForm] {
    guard seasonLength == 1 else { return forms ?? SmoothingForm.reduced }
    let pool = forms ?? SmoothingForm.all
    let plain = pool.filter { $0.season == .none }
    // A seasonal member was asked for where there is no season: it is the one without.
    return plain.isEmpty ? pool.map { SmoothingForm($0.error, $0.trend, .none) } : plain
  }
}
