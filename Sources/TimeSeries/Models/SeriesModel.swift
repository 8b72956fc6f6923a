public import Kernels

/// A way to forecast every series of a panel.
///
/// A member forecasts every series that it is given: short, empty, constant, with gaps or a giant
/// outlier. Where its own method cannot be used it falls back and says so in a ``SeriesNote``; it never
/// fails the panel. Points are finite, and not negative where no value of the series is. Results have
/// the same bits for any number of workers, and a series' result does not depend on its neighbours
/// unless the member ``poolsSeries``.
public protocol SeriesModel: Sendable {
  /// The name by which commands and reports know it, such as `dynamic-theta`.
  var name: String { get }

  /// Whether what a series gets depends on the other series of the panel.
  var poolsSeries: Bool { get }

  /// Whether the panel's ``Covariates`` are looked at.
  var usesCovariates: Bool { get }

  /// What remains when all that the panel's past decides is decided, so that it is decided once for
  /// forecasts, intervals and whatever else.
  ///
  /// - Throws: `RunCancelled` only.
  func resolved(
    for panel: Panel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> any SeriesModel

  /// Forecasts all series over the periods after each one's last.
  ///
  /// - Parameters:
  ///   - panel: the series.
  ///   - request: how far ahead, and what else is wanted.
  ///   - parallel: where blocks of series run; results do not depend on it.
  ///   - control: asked between blocks whether to go on.
  /// - Throws: `RunCancelled` only.
  func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast
}

extension SeriesModel {
  /// Itself: nothing is left to choose.
  public func resolved(
    for panel: Panel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> any SeriesModel { self }

  /// Every series by itself, unless a member says otherwise.
  public var poolsSeries: Bool { false }

  /// Values alone, unless a member says otherwise.
  public var usesCovariates: Bool { false }
}
