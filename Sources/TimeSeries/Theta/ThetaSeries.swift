/// A worker's memory for theta models, and the recipe by which one series is forecast.
struct ThetaSeries {
  /// The most first errors that do not count in a dynamic model, and their share of the series: a line
  /// through a few values says nothing.
  private static let warmUp = (most: 4, divisor: 10)

  private let kind: Theta.Kind
  private let seasonLength: Int
  private var values: [Double] = []
  private var lines: [Double] = []
  private var figures: [Double] = []
  private var isFactor = true

  init(_ kind: Theta.Kind, seasonLength: Int) {
    self.kind = kind
    self.seasonLength = seasonLength
  }

  private var isDynamic: Bool { kind == .dynamic || kind == .dynamicOptimised }

  /// Writes a row and closes it.
  mutating func forecast(_ series: Span<Double>, _ rows: inout BlockForecast, _ row: Int) {
    let summary = SeriesSummary(series)
    if Fallback.take(
      &rows, row: row, series, summary, needing: Theta.minimumCount)
    {
      return
    }
    load(series, summary)
    let line = drawLines()
    let isOptimised = kind == .optimised || kind == .dynamicOptimised
    let skipped = isDynamic ? min(Self.warmUp.most, values.count / Self.warmUp.divisor) : 0
    let fit = ThetaSearch.best(
      values.span, lines.span, omega: isOptimised ? nil : 0.5, warmUp: skipped)
    let end = follow(fit, after: skipped, &rows, row)
    write(fit, line, level: end.level, sigma: end.sigma, summary, &rows, row)
    rows.close(SeriesNote(model: kind.rawValue, reason: .fitted))
  }

  /// Fills gaps and takes the season out, if one shows.
  private mutating func load(_ series: Span<Double>, _ summary: SeriesSummary) {
    values.removeAll(keepingCapacity: true)
    for period in series.indices { values.append(series[period]) }
    GapFilling.fill(&values, seasonLength: seasonLength)
    figures.removeAll(keepingCapacity: true)
    guard SeasonalityTest.passes(values, seasonLength: seasonLength) else { return }
    isFactor = summary.least > 0
    figures = SeasonalFigure.figures(
      values, seasonLength: seasonLength, isMultiplicative: isFactor)
    for period in values.indices {
      let figure = figures[period % seasonLength]
      if isFactor { values[period] /= figure } else { values[period] -= figure }
    }
  }

  /// Sets ``lines``; the line through all values, or after all of them.
  private mutating func drawLines() -> RunningLine {
    var line = RunningLine()
    lines.removeAll(keepingCapacity: true)
    for value in values {
      lines.append(line.level)
      lines.append(line.slope)
      line.add(value)
    }
    guard !isDynamic else { return line }
    for period in values.indices {
      lines[2 * period] = line.level
      lines[2 * period + 1] = line.slope
    }
    return line
  }

  /// Runs the smoother to the end; its level there and the spread of its errors.
  ///
  /// The first level was fitted to the errors after the warm-up, and says nothing of those before: they
  /// are neither fitted values nor part of the spread.
  private func follow(
    _ fit: ThetaSearch.Fit, after warmUp: Int, _ rows: inout BlockForecast, _ row: Int
  ) -> (level: Double, sigma: Double) {
    var (level, decay, squares) = (fit.level, 1.0, 0.0)
    for period in values.indices {
      let next = decay * (1 - fit.alpha)
      let part = decay * lines[2 * period] + (1 - next) / fit.alpha * lines[2 * period + 1]
      let expected = level + fit.omega * part
      if period >= warmUp {
        rows.setFitted(row, period: period, withSeason(expected, period))
        squares += (values[period] - expected) * (values[period] - expected)
      }
      level += fit.alpha * (values[period] - level)
      decay = next
    }
    let freedom = max(1, values.count - warmUp - (fit.omega == 0.5 ? 2 : 3))
    return (level, (squares / Double(freedom)).squareRoot())
  }

  /// Carries on: dynamic models learn their line from what they expect, the others keep it.
  private func write(
    _ fit: ThetaSearch.Fit, _ line: RunningLine, level: Double, sigma: Double,
    _ summary: SeriesSummary, _ rows: inout BlockForecast, _ row: Int
  ) {
    var (level, line) = (level, line)
    var decay = Self.power(1 - fit.alpha, values.count)
    for step in 0..<rows.horizon {
      let ahead = isDynamic ? 0 : Double(step)
      let slopes = (1 - decay * (1 - fit.alpha)) / fit.alpha + ahead
      let expected = level + fit.omega * (decay * line.level + slopes * line.slope)
      if isDynamic {
        line.add(expected)
        level += fit.alpha * (expected - level)
        decay *= 1 - fit.alpha
      }
      let period = values.count + step
      let spread = sigma * (1 + Double(step) * fit.alpha * fit.alpha).squareRoot()
      let figure = figures.isEmpty || !isFactor ? 1 : figures[period % seasonLength]
      rows.set(
        row, step: step, point: max(summary.floor, withSeason(expected, period)),
        deviation: spread * figure)
    }
  }

  private func withSeason(_ value: Double, _ period: Int) -> Double {
    guard !figures.isEmpty else { return value }
    let figure = figures[period % seasonLength]
    return isFactor ? value * figure : value + figure
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
