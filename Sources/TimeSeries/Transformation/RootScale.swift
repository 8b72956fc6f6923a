public import Kernels

/// A model on the square roots of the values: between a trend that adds and one that multiplies.
///
/// Series that grow do so by amounts that rise with their level, but seldom in proportion to it; so does
/// their noise. On roots (Box and Cox's λ = ½) both are about halved. Forecasts are turned back by
/// squaring, which keeps the median. A series with a value below zero is left as it is.
///
/// Source: Box, Cox 1964, doi:10.1111/j.2517-6161.1964.tb00553.x; Spiliotis, Assimakopoulos, Makridakis
/// 2020, doi:10.1016/j.ejor.2020.01.007 (on theta models).
public struct RootScale: SeriesModel {
  /// The model on roots.
  public let base: any SeriesModel

  /// A model on roots.
  public init(_ base: any SeriesModel) { self.base = base }

  /// `root-` and the model's name.
  public var name: String { "root-\(base.name)" }

  /// As the model does.
  public var poolsSeries: Bool { base.poolsSeries }

  /// As the model does.
  public var usesCovariates: Bool { base.usesCovariates }

  /// Forecasts all series.
  ///
  /// Deviations are those of the square of a normal number: √(4 m² s² + 2 s⁴).
  ///
  /// - Complexity: that of the model, and a copy of the panel.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    let isTurned = panel.floors.map { $0 == 0 }
    var values = panel.values
    for series in 0..<panel.count where isTurned[series] {
      for index in panel.range(of: series) { values[index] = values[index].squareRoot() }
    }
    let roots = Panel(
      values: values, offsets: panel.offsets, seasonLength: panel.seasonLength,
      covariates: panel.covariates)
    var forecast = try base.forecast(roots, request, parallel: parallel, control: control)
    for series in 0..<panel.count where isTurned[series] {
      for index in series * request.horizon..<(series + 1) * request.horizon {
        let (root, spread) = (max(0, forecast.points[index]), forecast.deviations[index])
        forecast.points[index] = root * root
        forecast.deviations[index] =
          spread * (4 * root * root + 2 * spread * spread).squareRoot()
      }
      guard request.keepsFitted else { continue }
      for index in panel.range(of: series) {
        let root = max(0, forecast.fitted[index])
        forecast.fitted[index] = forecast.fitted[index].isNaN ? .nan : root * root
      }
    }
    forecast.notes = forecast.notes.map { note in note.renamed { "root-\($0)" } }
    return forecast
  }
}
