public import Kernels

/// Levels and seasonal profiles that are drawn to those of the groups a series belongs to, by as much as
/// its own past may be luck.
///
/// A profile is that of all series, corrected step by step by those of finer and finer groups (country,
/// platform, category) and at last by the series' own: see ``GroupProfiles``. The level of what remains
/// is that of simple exponential smoothing, drawn to the group's: see ``LevelCredibility``. A series of
/// many values keeps its own level and profile; one of a few weeks has mostly its group's, and one
/// without any, such as a new store's, has nothing else: the answer to a cold start. Groups are those of
/// the panel's ``Covariates``; without them all series are one group.
///
/// Series are taken to end together, so that seasons are counted back from their ends. Series with a value
/// below zero are smoothed as they are.
///
/// Source: Bühlmann, Gisler 2005, "A Course in Credibility Theory", doi:10.1007/3-540-29273-X, chapters 4
/// and 6 (hierarchical credibility).
public struct Credibility: SeriesModel {
  /// The name.
  public let name = "credibility"
  /// It does: that is its purpose.
  public let poolsSeries = true
  /// Groups stand among them.
  public let usesCovariates = true

  /// The model; it has nothing to choose.
  public init() {}

  /// Forecasts all series.
  ///
  /// - Complexity: that of smoothing, and a pass over the values for each depth of groups.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    let summaries = (0..<panel.count).map {
      SeriesSummary(panel.values.span.extracting(panel.range(of: $0)))
    }
    let profiles = GroupProfiles(panel, summaries)
    let rest = Panel(
      values: profiles.adjusted(panel), offsets: panel.offsets, seasonLength: 1)
    var forecast = try SimpleSmoothing().forecast(
      rest, request, parallel: parallel, control: control)
    let levels = LevelCredibility(panel, summaries, forecast)
    for series in 0..<panel.count where summaries[series].floor == 0 {
      write(series, panel, profiles, levels, &forecast)
    }
    return forecast
  }

  private func write(
    _ series: Int, _ panel: Panel, _ profiles: GroupProfiles, _ levels: LevelCredibility,
    _ forecast: inout PanelForecast
  ) {
    let range = panel.range(of: series)
    let level = levels.level(series)
    for step in 0..<forecast.horizon {
      let cell = series * forecast.horizon + step
      let factor = profiles.factor(series, period: range.count + step)
      if let level {
        let own = forecast.deviations[cell]
        forecast.points[cell] = level.mean
        forecast.deviations[cell] = (own * own + level.deviation * level.deviation).squareRoot()
      }
      forecast.points[cell] = max(0, forecast.points[cell] * factor)
      forecast.deviations[cell] *= factor
    }
    if !forecast.fitted.isEmpty {
      for (period, index) in range.enumerated() {
        forecast.fitted[index] *= profiles.factor(series, period: period)
      }
    }
    guard let level else { return }
    forecast.notes[series] = SeriesNote(model: name, reason: level.isPooled ? .pooled : .fitted)
  }
}
