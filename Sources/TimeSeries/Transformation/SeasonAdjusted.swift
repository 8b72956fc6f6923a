public import Kernels

/// A model on series without their season.
///
/// The season is taken out by ``SeasonalAdjustment`` and put back into what the model says, which sees a
/// panel without one. Short and constant series stay as they are.
public struct SeasonAdjusted: SeriesModel {
  /// The model that sees what remains.
  public let base: any SeriesModel
  /// Shorter seasons are left to the model.
  public let shortestSeason: Int

  /// A model on adjusted series.
  ///
  /// - Parameter shortestSeason: panels with a shorter season are handed on as they are.
  public init(_ base: any SeriesModel, shortestSeason: Int = 2) {
    self.base = base
    self.shortestSeason = shortestSeason
  }

  /// `adjusted-` and the model's name.
  public var name: String { "adjusted-\(base.name)" }

  /// As the model does.
  public var poolsSeries: Bool { base.poolsSeries }

  /// As the model does.
  public var usesCovariates: Bool { base.usesCovariates }

  /// Forecasts all series.
  ///
  /// - Complexity: beside that of the model, values × season, and a copy of the panel.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    var (remaining, adjustments) = (panel, [SeasonalAdjustment]())
    if panel.seasonLength >= max(2, shortestSeason) {
      (remaining, adjustments) = try Self.adjust(panel, parallel, control)
    }
    var forecast = try base.forecast(remaining, request, parallel: parallel, control: control)
    for (series, adjustment) in adjustments.enumerated() where !adjustment.isEmpty {
      Self.putBack(adjustment, series, panel, &forecast)
    }
    forecast.notes = forecast.notes.map { note in note.renamed { "adjusted-\($0)" } }
    return forecast
  }

  /// Adjusts all series, block by block, and joins them in their order.
  private static func adjust(
    _ panel: Panel, _ parallel: ParallelBlocks, _ control: RunControl
  ) throws -> (remaining: Panel, adjustments: [SeasonalAdjustment]) {
    var whole = Part()
    whole.values.reserveCapacity(panel.values.count)
    whole.adjustments.reserveCapacity(panel.count)
    let size = PanelLoop.blockSize
    whole = try parallel.fold(
      count: (panel.count + size - 1) / size, control: control,
      scratch: { (row: [Double](), filled: [Double]()) }, into: whole,
      { memory, block in
        var part = Part()
        for series in block * size..<min((block + 1) * size, panel.count) {
          let raw = panel.values[panel.range(of: series)]
          memory.row.removeAll(keepingCapacity: true)
          memory.row.append(contentsOf: raw)
          var adjustment = SeasonalAdjustment()
          let summary = SeriesSummary(memory.row.span)
          // What a fallback will carry on is not touched, so that no bit of it is lost.
          if summary.count >= Theta.minimumCount && !summary.isConstant {
            adjustment.take(
              from: &memory.row, seasonLength: panel.seasonLength, &memory.filled)
          }
          part.adjustments.append(adjustment)
          part.values.append(contentsOf: memory.row)
        }
        return part
      },
      { whole, part in
        whole.values.append(contentsOf: part.values)
        whole.adjustments.append(contentsOf: part.adjustments)
      })
    let remaining = Panel(
      values: whole.values, offsets: panel.offsets, seasonLength: 1, covariates: panel.covariates)
    return (remaining, whole.adjustments)
  }

  private struct Part {
    var values: [Double] = []
    var adjustments: [SeasonalAdjustment] = []
  }

  private static func putBack(
    _ adjustment: SeasonalAdjustment, _ series: Int, _ panel: Panel,
    _ forecast: inout PanelForecast
  ) {
    let range = panel.range(of: series)
    let floor = SeriesSummary(panel.values.span.extracting(range)).floor
    for step in 0..<forecast.horizon {
      let (cell, period) = (series * forecast.horizon + step, range.count + step)
      forecast.deviations[cell] *= adjustment.factor(at: period)
      forecast.points[cell] = max(floor, adjustment.with(forecast.points[cell], at: period))
    }
    guard !forecast.fitted.isEmpty else { return }
    for period in 0..<range.count where !forecast.fitted[range.lowerBound + period].isNaN {
      let cell = range.lowerBound + period
      forecast.fitted[cell] = max(floor, adjustment.with(forecast.fitted[cell], at: period))
    }
  }
}
