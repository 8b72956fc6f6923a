import Kernels

/// The regression of one block of series with equal windows.
struct RegressionFit: Sendable {
  /// The series.
  let window: RegressionWindow
  /// What the columns do to each, `[row][period]` over the window and the horizon.
  private(set) var effects: [Double]
  /// Coefficients over the series' scale, `[row][column]`; NaN where the window tells nothing.
  private(set) var coefficients: [[Double]]
  /// Whether there is a column, and the linear algebra gave an answer.
  private(set) var isFitted = false

  /// The share of a series' own score at which groups' coefficients are taken: columns are many, and
  /// some common ones fit by luck.
  private static let clearlyBetter = 0.95

  private let columns: RegressionColumns
  private let periods: Int

  /// Fits the block.
  ///
  /// - Parameter common: coefficients that series are drawn to, `[series][column]`; zeros if nil.
  init(
    _ window: RegressionWindow, _ panel: Panel, _ columns: RegressionColumns, horizon: Int,
    common: [[Double]]? = nil
  ) {
    self.window = window
    self.columns = columns
    periods = window.length + horizon
    effects = [Double](repeating: 0, count: window.series.count * periods)
    let unknown = [Double](repeating: .nan, count: columns.count)
    coefficients = window.series.map { _ in unknown }
    guard columns.count > 0 else { return }
    var targets = Matrix(rows: RegressionWindow.blockSize, columns: window.length)
    let scales = window.series.enumerated().map { row, series in
      Self.load(panel, series, into: &targets, row)
    }
    if let common {
      isFitted = fit(panel, &targets, about: common)
    } else {
      isFitted = isLong && (try? fit(panel, &targets)) != nil
    }
    for (row, scale) in scales.enumerated() {
      for index in row * periods..<(row + 1) * periods { effects[index] *= scale }
    }
  }

  private var isLong: Bool { window.length >= SharedRegression.fewestValues }

  /// Fits the block about what its groups have in common; false if the linear algebra gave no answer.
  private mutating func fit(
    _ panel: Panel, _ targets: inout Matrix, about common: [[Double]]
  ) -> Bool {
    let whole = columns.values(
      Array(columns.sharedPlaces), window, panel, periods: periods)
    let seen = columns.sharedPlaces.filter { place in
      (1..<window.length).contains { whole[$0, place] != whole[0, place] }
    }
    let unseen = columns.sharedPlaces.filter { !seen.contains($0) }
    take(common, unseen, whole, &targets)
    let without = (effects: effects, targets: targets)
    take(common, seen, whole, &targets)
    takeOwn(common, panel, &targets)
    return !isLong || (try? fit(panel, &targets, or: without)) != nil
  }

  /// Adds what groups' coefficients of some shared columns do, and takes it out of the targets.
  private mutating func take(
    _ common: [[Double]], _ places: [Int], _ whole: Matrix, _ targets: inout Matrix
  ) {
    for (row, series) in window.series.enumerated() {
      for place in places where common[series][place] != 0 {
        let coefficient = common[series][place]
        add(row, &targets) { coefficient * whole[$0, place] }
      }
    }
  }

  /// The same for series' own columns.
  private mutating func takeOwn(_ common: [[Double]], _ panel: Panel, _ targets: inout Matrix) {
    for (row, series) in window.series.enumerated() {
      for (index, place) in columns.ownPlaces.enumerated() where common[series][place] != 0 {
        let coefficient = common[series][place]
        let column = own(panel, series, index)
        add(row, &targets) { coefficient * column[$0] }
      }
    }
  }

  /// Adds an effect, `period` for `period`, and takes it out of the row's target.
  private mutating func add(_ row: Int, _ targets: inout Matrix, _ effect: (Int) -> Double) {
    for period in 0..<periods {
      let value = effect(period)
      effects[row * periods + period] += value
      if period < window.length { targets[row, period] -= value }
    }
  }

  private func own(_ panel: Panel, _ series: Int, _ column: Int) -> [Double] {
    panel.covariates?.standardised(
      series: series, column: column, known: window.length, periods: periods) ?? []
  }

  /// Fits shared columns, then series' own.
  ///
  /// - Parameter without: effects and targets before groups' coefficients were taken: what a series has
  ///   whose past is not described better by them.
  private mutating func fit(
    _ panel: Panel, _ targets: inout Matrix,
    or without: (effects: [Double], targets: Matrix)? = nil
  ) throws(LinearAlgebraError) {
    let places = columns.places(of: window, panel)
    let all = columns.values(places, window, panel, periods: periods)
    let path = try RidgePath(
      design: Matrix(
        rows: window.length, columns: places.count,
        values: Array(all.values[..<(window.length * places.count)])))
    var first = try path.fit(targets)
    if let without {
      let scores = try path.fit(without.targets).scores
      for row in window.series.indices
      where first.scores[row] > Self.clearlyBetter * scores[row] {
        restore(row, without, &targets)
      }
      first = try path.fit(targets)
    }
    for (row, series) in window.series.enumerated() where !columns.ownPlaces.isEmpty {
      try fitOwn(panel, series, row, path, first.penalties[row], &targets)
    }
    let fit = try path.fit(targets, penalties: first.penalties)
    let shared = Matrix(rows: targets.rows, columns: places.count, values: fit.coefficients)
    let parts = try LinearAlgebra.multiply(shared, all.transposed)
    for row in window.series.indices {
      for (column, place) in places.enumerated() {
        coefficients[row][place] = shared[row, column]
      }
      for period in 0..<periods { effects[row * periods + period] += parts[row, period] }
    }
  }

  private mutating func restore(
    _ row: Int, _ without: (effects: [Double], targets: Matrix), _ targets: inout Matrix
  ) {
    for index in row * window.length..<(row + 1) * window.length {
      targets.values[index] = without.targets.values[index]
    }
    for index in row * periods..<(row + 1) * periods { effects[index] = without.effects[index] }
  }

  /// Fits a series' own columns.
  private mutating func fitOwn(
    _ panel: Panel, _ series: Int, _ row: Int, _ path: RidgePath, _ penalty: Int,
    _ targets: inout Matrix
  ) throws(LinearAlgebraError) {
    let rows = columns.ownPlaces.indices.map {
      own(panel, series, $0 - columns.ownPlaces.lowerBound)
    }
    let target = Array(targets.values[row * window.length..<(row + 1) * window.length])
    let found = try OwnColumns(
      target, rows.map { Array($0.prefix(window.length)) }, path, penalty)
    for (index, place) in columns.ownPlaces.enumerated() {
      let coefficient = found.coefficients[index]
      coefficients[row][place] = coefficient
      if coefficient != 0 { add(row, &targets) { coefficient * rows[index][$0] } }
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
}
