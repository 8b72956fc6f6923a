public import Kernels

/// A theta model: a smoother and a share of a trend line, around a season where one shows.
///
/// The season, if the autocorrelation test finds one, is taken out by classical decomposition, as a
/// factor where all values are above zero. `standard` is the winner of the M3 competition: half of the
/// line through all values. `optimised` fits the share. The `dynamic` models go by the line through
/// what was known at each period.
///
/// Sources: Assimakopoulos, Nikolopoulos 2000, doi:10.1016/S0169-2070(00)00066-2; Fiorucci, Pellegrini,
/// Louzada, Petropoulos, Koehler 2016, doi:10.1016/j.ijforecast.2016.02.005.
public struct Theta: SeriesModel {
  /// The models.
  public enum Kind: String, Sendable, CaseIterable {
    /// Half of the line through all values.
    case standard = "theta"
    /// A fitted share of the line through all values.
    case optimised = "optimised-theta"
    /// Half of the line through the values so far.
    case dynamic = "dynamic-theta"
    /// A fitted share of the line through the values so far.
    case dynamicOptimised = "dynamic-optimised-theta"
  }

  /// Which model.
  public let kind: Kind

  /// A model.
  public init(_ kind: Kind) { self.kind = kind }

  /// The kind's.
  public var name: String { kind.rawValue }

  /// The fewest values for the method.
  static let minimumCount = 4

  /// Forecasts all series.
  ///
  /// - Complexity: see `ThetaSearch`; the test of the season costs values × season.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    try PanelLoop.run(
      panel, request, byLength: false, parallel: parallel, control: control,
      scratch: { ThetaSeries(kind, seasonLength: panel.seasonLength) },
      { series, rows in
        for (row, position) in rows.series.enumerated() {
          series.forecast(
            panel.values.span.extracting(panel.range(of: position)), &rows, row)
        }
      })
  }
}
