public import Kernels

/// Regression of every series on one design that they share, and a level that is smoothed around it.
///
/// Columns: harmonics of the season, the panel's ``SharedColumns`` (waves of the year, events, holidays),
/// then the series' own ``Covariates`` such as prices, whose part is found after the shared columns took
/// theirs (Frisch, Waugh 1933, doi:10.2307/1907330). They are shrunk, by penalties with the least
/// generalised cross-validation score (``RidgePath``), so that columns that say nothing do no harm.
///
/// Coefficients are fitted twice: first each series' by itself, then about those of its groups
/// (`CoefficientCredibility`) if these describe its past clearly better. A column that a series has not
/// seen move, such as its first Black Friday, has the groups' coefficient in any case. What is left is
/// forecast by simple exponential smoothing, which follows a level that moves.
///
/// Series with equal windows share one decomposition and one product of matrices.
public struct SharedRegression: SeriesModel {
  /// The name.
  public let name = "regression"
  /// Series learn from each other what columns do.
  public let poolsSeries = true
  /// They are its columns.
  public let usesCovariates = true
  /// Values that a series needs to tell of columns.
  static let fewestValues = 8

  /// The model; it has nothing to choose.
  public init() {}

  /// Forecasts all series.
  ///
  /// - Complexity: for each series 8 · columns · (periods + columns) operations by BLAS, and for each
  ///   window periods · columns² + 9 columns³ twice.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    let columns = RegressionColumns(panel)
    let windows = RegressionWindow.all(of: panel)
    let common = try Self.common(
      windows, panel, columns, horizon: request.horizon, parallel, control)
    var whole = Effects(panel, request.horizon)
    whole = try parallel.fold(count: windows.count, control: control, into: whole) { index in
      RegressionFit(windows[index], panel, columns, horizon: request.horizon, common: common)
    } _: { whole, fit in
      whole.take(fit, panel)
    }
    let rest = Panel(
      values: whole.remainders, offsets: panel.offsets, seasonLength: 1)
    var forecast = try SimpleSmoothing().forecast(
      rest, request, parallel: parallel, control: control)
    for series in 0..<panel.count where whole.isFitted[series] {
      let floor = SeriesSummary(panel.values.span.extracting(panel.range(of: series))).floor
      for step in series * request.horizon..<(series + 1) * request.horizon {
        forecast.points[step] = max(floor, forecast.points[step] + whole.future[step])
      }
      if request.keepsFitted {
        for index in panel.range(of: series) where !forecast.fitted[index].isNaN {
          forecast.fitted[index] = max(floor, forecast.fitted[index] + whole.past[index])
        }
      }
      forecast.notes[series] = SeriesNote(model: name, reason: .fitted)
    }
    return forecast
  }

  /// Coefficients of each series' groups, `[series][column]`; nil where there is nobody to learn from.
  private static func common(
    _ windows: [RegressionWindow], _ panel: Panel, _ columns: RegressionColumns, horizon: Int,
    _ parallel: ParallelBlocks, _ control: RunControl
  ) throws -> [[Double]]? {
    guard panel.count > 1, columns.count > 0 else { return nil }
    let unknown = [Double](repeating: .nan, count: columns.count)
    let own = try parallel.fold(
      count: windows.count, control: control, into: panel.offsets.dropLast().map { _ in unknown }
    ) { index in
      RegressionFit(windows[index], panel, columns, horizon: horizon)
    } _: { own, fit in
      for (row, series) in fit.window.series.enumerated() { own[series] = fit.coefficients[row] }
    }
    return CoefficientCredibility(own, levels: GroupLevels.all(panel)).coefficients
  }

  /// What columns do to all series, in the panel's order.
  private struct Effects {
    /// Values less effects, placed as the panel's values.
    var remainders: [Double]
    /// Effects on the past, placed as the panel's values.
    var past: [Double]
    /// Effects on the future, `[series][step]`.
    var future: [Double]
    var isFitted: [Bool]
    let horizon: Int

    init(_ panel: Panel, _ horizon: Int) {
      remainders = panel.values
      past = [Double](repeating: 0, count: panel.values.count)
      future = [Double](repeating: 0, count: panel.count * horizon)
      isFitted = [Bool](repeating: false, count: panel.count)
      self.horizon = horizon
    }

    mutating func take(_ fit: RegressionFit, _ panel: Panel) {
      let length = fit.window.length
      for (row, series) in fit.window.series.enumerated() where fit.isFitted {
        let effects = fit.effects[row * (length + horizon)..<(row + 1) * (length + horizon)]
        for (period, effect) in effects.enumerated() {
          if period < length {
            remainders[panel.offsets[series] + period] -= effect
            past[panel.offsets[series] + period] = effect
          } else {
            future[series * horizon + period - length] = effect
          }
        }
        isFitted[series] = true
      }
    }
  }
}

/// Series whose first and last periods lie at the same rows of the shared columns: a block of work.
struct RegressionWindow: Sendable {
  /// Rows of every product of matrices, series that are not there among them: what a series gets does
  /// then not depend, to the last bit, on how many come with it.
  static let blockSize = 64

  /// Periods known of each.
  let length: Int
  /// Positions in the panel.
  let series: [Int]

  /// All series that can be fitted, by window.
  static func all(of panel: Panel) -> [RegressionWindow] {
    struct Place: Hashable {
      let length, firstRow: Int
    }
    var order: [Place] = []
    var windows: [Place: [Int]] = [:]
    for series in 0..<panel.count {
      let summary = SeriesSummary(panel.values.span.extracting(panel.range(of: series)))
      guard summary.count > 0, !summary.isConstant else { continue }
      let place = Place(
        length: panel.length(of: series),
        firstRow: panel.covariates?.shared?.firstRows[series] ?? 0)
      if windows[place] == nil { order.append(place) }
      windows[place, default: []].append(series)
    }
    return order.flatMap { place in
      let series = windows[place] ?? []
      return stride(from: 0, to: series.count, by: blockSize).map { first in
        RegressionWindow(
          length: place.length,
          series: Array(series[first..<min(first + blockSize, series.count)]))
      }
    }
  }
}
