import Kernels

/// A model that is told another season than the panel's.
struct SeasonalModel: SeriesModel {
  private let base: any SeriesModel
  private let seasonLength: Int

  /// A model with a season of so many periods.
  init(_ base: any SeriesModel, _ seasonLength: Int) {
    self.base = base
    self.seasonLength = seasonLength
  }

  var name: String { "\(base.name)-\(seasonLength)" }
  var poolsSeries: Bool { base.poolsSeries }
  var usesCovariates: Bool { base.usesCovariates }

  func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    var forecast = try base.forecast(
      Panel(
        values: panel.values, offsets: panel.offsets, seasonLength: seasonLength,
        covariates: panel.covariates), request, parallel: parallel, control: control)
    forecast.notes = forecast.notes.map { note in note.renamed { "\($0)-\(seasonLength)" } }
    return forecast
  }
}
