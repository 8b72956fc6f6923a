public import Commerce
public import Kernels

/// A way to forecast a panel of weekly series.
///
/// A member forecasts every series that it is given, short, zero or wild: it falls back and says so
/// by a ``FitReason``, and never fails the panel. Its points are finite and not negative. A series
/// without any value is forecast as zero.
public protocol Forecaster: Sendable {
  /// The name in reports, such as `seasonal-naive`.
  var name: String { get }

  /// The numbers that it needs to be told.
  static var settings: [SettingDeclaration] { get }

  /// The fewest weeks for which its own method, rather than its fallback, can be used.
  var minimumLength: Int { get }

  /// Forecasts all series over the weeks after the panel's last.
  ///
  /// - Parameters:
  ///   - panel: the series.
  ///   - horizon: weeks to forecast, at least one.
  ///   - parallel: where work on blocks of series runs; results do not depend on it.
  ///   - control: asked between blocks whether to go on.
  /// - Throws: `RunCancelled` only.
  func forecast(
    _ panel: SeriesPanel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> ForecastBatch
}

extension Forecaster {
  /// None, unless a member says otherwise.
  public static var settings: [SettingDeclaration] { [] }
}
