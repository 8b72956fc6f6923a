public import Kernels

/// A model whose forecasts of a hierarchy add up.
///
/// Every series of a panel with aggregates (`Panel.adding(_:)`) is forecast by itself, and all are then
/// reconciled by what the model's own past errors say of each. What series cannot fall below zero at the
/// bottom does not fall below it. Deviations are those of the series' own forecasts: what reconciled
/// ones gain is measured where intervals are calibrated, which needs no formula.
public struct Reconciled: SeriesModel {
  /// The model of every series.
  public let base: any SeriesModel
  /// What adds up to what.
  public let hierarchy: Hierarchy
  /// How.
  public let method: Reconciliation

  /// Periods of past errors that methods need that ask for any.
  public static let fewestPeriods = 8

  /// A reconciled model.
  public init(_ base: any SeriesModel, _ hierarchy: Hierarchy, by method: Reconciliation) {
    self.base = base
    self.hierarchy = hierarchy
    self.method = method
  }

  /// The model's name.
  public var name: String { base.name }

  /// What a series gets depends on all that it is added to.
  public let poolsSeries = true

  /// As the model does.
  public var usesCovariates: Bool { base.usesCovariates }

  /// Itself, with the model that remains when all is decided.
  public func resolved(
    for panel: Panel, horizon: Int, parallel: ParallelBlocks, control: RunControl
  ) throws -> any SeriesModel {
    Reconciled(
      try base.resolved(for: panel, horizon: horizon, parallel: parallel, control: control),
      hierarchy, by: method)
  }

  /// Forecasts all series, aggregates first.
  ///
  /// - Precondition: the panel has the hierarchy's series, and ``fewestPeriods`` where past errors are
  ///   needed.
  /// - Complexity: that of the model and of a ``Reconciler`` with its columns.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    let own = ForecastRequest(
      horizon: request.horizon, keepsFitted: request.keepsFitted || method.needsResiduals)
    var forecast = try base.forecast(panel, own, parallel: parallel, control: control)
    let points = Matrix(
      rows: panel.count, columns: request.horizon, values: forecast.points)
    forecast.points = reconcile(points, reconciler(panel, forecast), panel).values
    if !request.keepsFitted { forecast.fitted = [] }
    return forecast
  }

  /// Futures of all series that add up in every future and step, `[series][step × path]`, path fastest.
  ///
  /// Those of the forecast's own past errors (``SamplePaths``), reconciled column by column.
  ///
  /// - Parameter forecast: of ``forecast(_:_:parallel:control:)``, with fitted values.
  /// - Complexity: all futures are kept: series × horizon × paths numbers.
  public func paths(
    _ forecast: PanelForecast, of panel: Panel, pathCount: Int, seed: UInt64, widening: [Double]
  ) -> Matrix {
    let paths = SamplePaths(
      forecast, of: panel, pathCount: pathCount, seed: seed, widening: widening)
    var values: [Double] = []
    values.reserveCapacity(panel.count * forecast.horizon * pathCount)
    for series in 0..<panel.count { values += paths.paths(ofSeries: series) }
    let drawn = Matrix(
      rows: panel.count, columns: forecast.horizon * pathCount, values: values)
    return reconcile(drawn, reconciler(panel, forecast), panel)
  }

  private func reconcile(_ base: Matrix, _ reconciler: Reconciler, _ panel: Panel) -> Matrix {
    let floors = panel.floors.suffix(hierarchy.bottomCount)
    return reconciler.reconcile(base, nonNegative: floors.allSatisfy { $0 == 0 })
  }

  /// The reconciler by what the model's past errors say, if they are needed.
  private func reconciler(_ panel: Panel, _ forecast: PanelForecast) -> Reconciler {
    precondition(panel.count == hierarchy.count, "Reconciled: \(panel.count) series")
    do {
      return try Reconciler(
        hierarchy, by: method,
        residuals: method.needsResiduals ? Self.residuals(panel, forecast) : nil)
    } catch {
      preconditionFailure("Reconciled: \(error)")
    }
  }

  /// Past errors, `[series][period]`, counted back from the end, where series meet; NaN where there is
  /// none.
  private static func residuals(_ panel: Panel, _ forecast: PanelForecast) -> Matrix {
    let periods = max(panel.longestLength, fewestPeriods)
    var values = [Double](repeating: .nan, count: panel.count * periods)
    for series in 0..<panel.count {
      let range = panel.range(of: series)
      let first = (series + 1) * periods - range.count
      for (period, index) in range.enumerated() {
        values[first + period] = panel.values[index] - forecast.fitted[index]
      }
    }
    return Matrix(rows: panel.count, columns: periods, values: values)
  }
}
