import Kernels

/// The regression of one block of series with equal windows.
struct RegressionFit: Sendable {
  /// The series.
  let window: RegressionWindow
  /// What the columns do to each, `[row][period]` over the window and the horizon, about its mean.
  private(set) var effects: [Double]
  /// Whether there is a column, and the linear algebra gave an answer.
  private(set) var isFitted = false

  private let horizon: Int

  /// Fits the block.
  init(_ window: RegressionWindow, _ panel: Panel, horizon: Int) {
    self.window = window
    self.horizon = horizon
    let periods = window.length + horizon
    effects = [Double](repeating: 0, count: window.series.count * periods)
    let design = Self.design(window, panel, periods: periods)
    let own = panel.covariates?.names.count ?? 0
    guard design.columns + own > 0 else { return }
    isFitted = (try? fit(panel, design)) != nil
  }

  /// Harmonics of the season and shared columns over some periods, `[period][column]`.
  private static func design(_ window: RegressionWindow, _ panel: Panel, periods: Int) -> Matrix {
    let m = panel.seasonLength
    let isSeasonal = Double(window.length) >= SharedRegression.fewestSeasons * Double(m)
    let harmonics =
      isSeasonal ? max(0, min(SharedRegression.mostHarmonics, (m - 1) / 2)) : 0
    let shared = panel.covariates?.shared
    let columns = (shared?.names.indices ?? 0..<0).filter { column in
      window.length >= shared?.fewestPeriods[column] ?? 0
    }
    let width = 2 * harmonics + columns.count
    var values: [Double] = []
    values.reserveCapacity(periods * width)
    for period in 0..<periods {
      for harmonic in 1..<harmonics + 1 {
        let turn = Double((period * harmonic) % m) / Double(m)
        let (sine, cosine) = Turns.sineAndCosine(ofTurns: turn)
        values.append(sine)
        values.append(cosine)
      }
      for column in columns {
        values.append(shared?.value(window.series[0], period: period, column: column) ?? 0)
      }
    }
    return Matrix(rows: periods, columns: width, values: values)
  }

  private mutating func fit(_ panel: Panel, _ design: Matrix) throws(LinearAlgebraError) {
    let known = Matrix(
      rows: window.length, columns: design.columns,
      values: Array(design.values[..<(window.length * design.columns)]))
    let path = try RidgePath(design: known)
    var targets = Matrix(rows: RegressionWindow.blockSize, columns: window.length)
    let scales = window.series.enumerated().map { row, series in
      Self.load(panel, series, into: &targets, row)
    }
    let first = try path.fit(targets)
    for (row, series) in window.series.enumerated() {
      try addOwn(panel, series, row, path, first.penalties[row], &targets, scale: scales[row])
    }
    let fit = try path.fit(targets, penalties: first.penalties)
    let coefficients = Matrix(
      rows: targets.rows, columns: design.columns, values: fit.coefficients)
    let all = try LinearAlgebra.multiply(coefficients, design.transposed)
    let periods = window.length + horizon
    for row in scales.indices {
      for period in 0..<periods {
        effects[row * periods + period] += scales[row] * all[row, period]
      }
    }
  }

  /// Writes a series without gaps, over its scale, into a row.
  private static func load(
    _ panel: Panel, _ series: Int, into targets: inout Matrix, _ row: Int
  ) -> Double {
    var values = Array(panel.values[panel.range(of: series)])
    let scale = SeriesSummary(values.span).scale
    GapFilling.fill(&values, seasonLength: panel.seasonLength)
    for (period, value) in values.enumerated() { targets[row, period] = value / scale }
    return scale
  }

  /// Fits a series' own columns, adds their effects, and takes them out of its target.
  private mutating func addOwn(
    _ panel: Panel, _ series: Int, _ row: Int, _ path: RidgePath, _ penalty: Int,
    _ targets: inout Matrix, scale: Double
  ) throws(LinearAlgebraError) {
    guard let covariates = panel.covariates, !covariates.names.isEmpty else { return }
    let periods = window.length + horizon
    let columns = covariates.names.indices.map {
      covariates.standardised(
        series: series, column: $0, known: window.length, periods: periods)
    }
    let target = Array(targets.values[row * window.length..<(row + 1) * window.length])
    let own = try OwnColumns(
      target, columns.map { Array($0.prefix(window.length)) }, path, penalty)
    for (column, coefficient) in zip(columns, own.coefficients) where coefficient != 0 {
      for period in 0..<periods {
        let effect = coefficient * column[period]
        effects[row * periods + period] += scale * effect
        if period < window.length { targets[row, period] -= effect }
      }
    }
  }
}
