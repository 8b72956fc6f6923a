public import Kernels

/// One model for series with demand in every period, another for those that skip periods.
///
/// A series skips periods if it has a zero and none below zero. Where a season can be told from its
/// values that alone would not do, since a zero may be part of the season: demand must then come less
/// often than every 1.32 periods on average.
///
/// Source: Syntetos, Boylan, Croston 2005, doi:10.1057/palgrave.jors.2601841 (the interval).
public struct DemandSplit: SeriesModel {
  /// The name.
  public let name: String
  /// Whether a part does.
  public var poolsSeries: Bool { steady.poolsSeries || skipping.poolsSeries }
  /// Whether a part does.
  public var usesCovariates: Bool { steady.usesCovariates || skipping.usesCovariates }
  /// What forecasts series with demand in every period.
  public let steady: any SeriesModel
  /// What forecasts series that skip periods.
  public let skipping: any SeriesModel

  private static let longestInterval = 1.32

  /// A model of two.
  public init(name: String, steady: any SeriesModel, skipping: any SeriesModel) {
    self.name = name
    self.steady = steady
    self.skipping = skipping
  }

  /// Forecasts all series.
  ///
  /// - Complexity: that of the two models on their parts, and a copy of the panel.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    var parts = (steady: [Int](), skipping: [Int]())
    for series in 0..<panel.count {
      if Self.skips(panel, series) {
        parts.skipping.append(series)
      } else {
        parts.steady.append(series)
      }
    }
    if parts.skipping.isEmpty {
      return try steady.forecast(panel, request, parallel: parallel, control: control)
    }
    if parts.steady.isEmpty {
      return try skipping.forecast(panel, request, parallel: parallel, control: control)
    }
    var whole = PanelForecast(
      horizon: request.horizon,
      points: [Double](repeating: 0, count: panel.count * request.horizon),
      deviations: [Double](repeating: 0, count: panel.count * request.horizon),
      fitted: [Double](repeating: .nan, count: request.keepsFitted ? panel.values.count : 0),
      notes: [SeriesNote](
        repeating: SeriesNote(model: name, reason: .noValues), count: panel.count))
    for (model, series) in [(steady, parts.steady), (skipping, parts.skipping)] {
      let part = panel.part(series)
      let forecast = try model.forecast(part, request, parallel: parallel, control: control)
      Self.write(forecast, part, of: panel, series, into: &whole)
    }
    return whole
  }

  /// Whether a series skips periods.
  static func skips(_ panel: Panel, _ series: Int) -> Bool {
    let values = panel.values.span.extracting(panel.range(of: series))
    let summary = SeriesSummary(values)
    guard summary.least == 0, summary.largest > 0 else { return false }
    let m = panel.seasonLength
    if m == 1 || values.count < ShrunkenFigure.fewestSeasons * m { return true }
    var demands = 0.0
    for period in values.indices where values[period] > 0 { demands += 1 }
    return Double(summary.count) >= longestInterval * demands
  }

  /// Copies a part's rows to their places in the whole.
  private static func write(
    _ forecast: PanelForecast, _ part: Panel, of panel: Panel, _ series: [Int],
    into whole: inout PanelForecast
  ) {
    let h = forecast.horizon
    for (place, position) in series.enumerated() {
      let cells = position * h..<(position + 1) * h
      whole.points.replaceSubrange(cells, with: forecast.points(ofSeries: place))
      whole.deviations.replaceSubrange(cells, with: forecast.deviations(ofSeries: place))
      whole.notes[position] = forecast.notes[place]
      guard !whole.fitted.isEmpty else { continue }
      whole.fitted.replaceSubrange(
        panel.range(of: position), with: forecast.fitted[part.range(of: place)])
    }
  }
}
