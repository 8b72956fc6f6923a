internal import Kernels
internal import TimeSeries

/// The calendar regression of one block of series with equal windows.
struct CalendarFit: Sendable {
  /// Weeks at the end whose level a short series is given.
  private static let levelWeeks = 8

  /// The series.
  let window: CalendarWindow
  /// `[row][week]`, `horizon` weeks.
  private(set) var points: [Double]
  /// `[row][week]`, the window's weeks.
  private(set) var fitted: [Double]
  /// How each came to its forecast.
  private(set) var reasons: [FitReason]

  private let horizon: Int
  /// The group's profile less what is known of it: `[row][week]` over window and horizon.
  private let profile: [Double]

  /// Fits the block.
  init(
    _ window: CalendarWindow, _ panel: SeriesPanel, _ profile: SeasonalProfile,
    _ design: CalendarDesign, horizon: Int, _ minimumLength: Int
  ) {
    self.window = window
    self.horizon = horizon
    let first = panel.endWeek - window.length
    self.profile = window.series.flatMap {
      profile.factors(group: panel.groups[$0], from: first, count: window.length + horizon)
    }
    points = [Double](repeating: 0, count: window.series.count * horizon)
    fitted = [Double](repeating: 0, count: window.series.count * window.length)
    reasons = [FitReason](repeating: .fitted, count: window.series.count)
    let isShort = window.length < minimumLength
    let weeks = isShort ? Self.levelWeeks : window.length
    let levels = window.series.indices.map { level($0, panel, lastWeeks: weeks) }
    if isShort || !profile.isMeasured || !regress(panel, levels, design) {
      takeProfile(levels)
    }
    for row in levels.indices where levels[row] == 0 { reasons[row] = .noSales }
  }

  private var span: Int { window.length + horizon }

  /// Units over the profile's sum in the last weeks: the level that the profile multiplies.
  private func level(_ row: Int, _ panel: SeriesPanel, lastWeeks: Int) -> Double {
    let weeks = min(lastWeeks, window.length)
    let sold = panel.values[panel.range(of: window.series[row])].suffix(weeks).reduce(0, +)
    let last = row * span + window.length
    return sold / profile[last - weeks..<last].reduce(0, +)
  }

  /// Level times profile, for the past and the future.
  private mutating func takeProfile(_ levels: [Double]) {
    for row in levels.indices {
      for week in 0..<window.length {
        fitted[row * window.length + week] = levels[row] * profile[row * span + week]
      }
      for week in 0..<horizon {
        points[row * horizon + week] = levels[row] * profile[row * span + window.length + week]
      }
      reasons[row] = .shortHistory
    }
  }

  /// The regression; false if the linear algebra refused.
  private mutating func regress(
    _ panel: SeriesPanel, _ levels: [Double], _ design: CalendarDesign
  ) -> Bool {
    let targets = scaledDeviations(panel, levels)
    let weeks = panel.endWeek - window.length..<panel.endWeek + horizon
    let known = weeks.lowerBound..<panel.endWeek
    guard let path = try? RidgePath(design: design.matrix(weeks: known)),
      let fit = try? path.fit(targets)
    else { return false }
    let columns = CalendarDesign.columnCount
    let coefficients = Matrix(
      rows: levels.count, columns: columns, values: fit.coefficients)
    let all = design.matrix(weeks: weeks).transposed
    guard let own = try? LinearAlgebra.multiply(coefficients, all) else { return false }
    let leverages = RidgePath.penaltiesPerPeriod.indices.map(path.leverages(penalty:))
    for row in levels.indices {
      let series = panel.values.span.extracting(panel.range(of: window.series[row]))
      write(
        row, series, own.values.span.extracting(row * span..<(row + 1) * span),
        intercept: fit.intercepts[row], level: levels[row],
        leverages: leverages[fit.penalties[row]])
    }
    return true
  }

  /// Units over level less profile, `[row][week]`; zero where nothing was sold.
  private func scaledDeviations(_ panel: SeriesPanel, _ levels: [Double]) -> Matrix {
    var values = [Double](repeating: 0, count: fitted.count)
    for row in levels.indices where levels[row] > 0 {
      let first = panel.offsets[window.series[row]]
      for week in 0..<window.length {
        values[row * window.length + week] =
          panel.values[first + week] / levels[row] - profile[row * span + week]
      }
    }
    return Matrix(rows: levels.count, columns: window.length, values: values)
  }

  /// Fills the rows of one series from the deviation that the regression found.
  private mutating func write(
    _ row: Int, _ values: Span<Double>, _ own: Span<Double>, intercept: Double, level: Double,
    leverages: [Double]
  ) {
    for week in 0..<span {
      let factor = max(0, profile[row * span + week] + intercept + own[week])
      if week >= window.length {
        points[row * horizon + week - window.length] = level * factor
      } else {
        // A week that the fit follows wholly has no residual to enlarge.
        let room = max(1 - leverages[week], 0.1).squareRoot()
        let residual = values[week] - level * factor
        fitted[row * window.length + week] = max(0, values[week] - residual / room)
      }
    }
  }
}
