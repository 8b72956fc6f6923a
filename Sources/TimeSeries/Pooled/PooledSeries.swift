internal import Kernels

/// A series as the pooled model sees it: filled, and its season taken out.
struct PooledSeries {
  /// The values.
  let values: [Double]
  let features: PooledFeatures
  private let figures: [Double]
  private let isFactor: Bool
  private let floor: Double

  /// Prepares a series; nil if it has too few values, or one value throughout.
  init?(_ panel: Panel, _ series: Int) {
    var row = Array(panel.values[panel.range(of: series)])
    let summary = SeriesSummary(row.span)
    guard summary.count >= PooledFeatures.fewest, !summary.isConstant else { return nil }
    GapFilling.fill(&row, seasonLength: panel.seasonLength)
    isFactor = summary.least > 0
    var figures: [Double] = []
    if SeasonalityTest.passes(row, seasonLength: panel.seasonLength) {
      figures = SeasonalFigure.figures(
        row, seasonLength: panel.seasonLength, isMultiplicative: isFactor)
      for period in row.indices {
        let figure = figures[period % figures.count]
        if isFactor { row[period] /= figure } else { row[period] -= figure }
      }
    }
    self.figures = figures
    values = row
    features = PooledFeatures(values)
    floor = summary.floor
  }

  /// Periods whose columns are known: after the first value that is not zero.
  var usable: Range<Int> {
    let first = (values.firstIndex { $0 != 0 } ?? values.count) + 1
    return min(max(first, PooledFeatures.fewest), values.count)..<values.count
  }

  /// Writes what the regression says, with the spread of its past errors.
  func write(_ fit: PooledEquations.Solution, _ rows: inout BlockForecast, _ row: Int) {
    var squares = [Double](repeating: 0, count: rows.horizon)
    var counts = squares
    for known in usable {
      let steps = min(rows.horizon, values.count - known)
      let expected = expectations(fit, known: known, steps: steps)
      rows.setFitted(row, period: known, withSeason(expected[0], known))
      for step in 0..<steps {
        let error = values[known + step] - expected[step]
        squares[step] += error * error
        counts[step] += 1
      }
    }
    let expected = expectations(fit, known: values.count, steps: rows.horizon)
    var spread = 0.0
    for step in 0..<rows.horizon {
      // Steps with few past errors are at least as uncertain as those before.
      if counts[step] > 0 { spread = max(spread, (squares[step] / counts[step]).squareRoot()) }
      let period = values.count + step
      let figure = figures.isEmpty || !isFactor ? 1 : figures[period % figures.count]
      rows.set(
        row, step: step, point: max(floor, withSeason(expected[step], period)),
        deviation: spread * figure)
    }
  }

  private func expectations(
    _ fit: PooledEquations.Solution, known: Int, steps: Int
  ) -> [Double] {
    var row: [Double] = []
    features.append(known: known, to: &row)
    let scale = features.scale(known: known)
    return (0..<steps).map { step in
      var sum = 0.0
      for column in row.indices { sum += row[column] * fit.coefficients[column * fit.steps + step] }
      return sum * scale
    }
  }

  private func withSeason(_ value: Double, _ period: Int) -> Double {
    guard !figures.isEmpty else { return value }
    let figure = figures[period % figures.count]
    return isFactor ? value * figure : value + figure
  }
}
