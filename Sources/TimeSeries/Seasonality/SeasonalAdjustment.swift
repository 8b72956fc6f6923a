/// Takes the season out of a series and puts it back.
///
/// Figures are those of ``ShrunkenFigure``. Where a season is a day of hours or their parts, a week of
/// such days that passes the ``SeasonalityTest`` is taken out of what remains.
struct SeasonalAdjustment: Sendable {
  /// A season that divides days as hours do, or finer; seven of it are then a week.
  private static let hours = 24
  private static let daysInWeek = 7

  private var layers: [(figures: [Double], isFactor: Bool)] = []

  /// Whether nothing is taken out.
  var isEmpty: Bool { layers.isEmpty }

  /// Reads the season of a series, and takes it out of it.
  ///
  /// - Parameters:
  ///   - values: the series; gaps are NaN and remain.
  ///   - filled: memory.
  mutating func take(from values: inout [Double], seasonLength m: Int, _ filled: inout [Double]) {
    layers.removeAll(keepingCapacity: true)
    guard m > 1, values.count >= ShrunkenFigure.fewestSeasons * m else { return }
    filled.removeAll(keepingCapacity: true)
    filled.append(contentsOf: values)
    GapFilling.fill(&filled, seasonLength: m)
    peel(&filled, m)
    let week = Self.daysInWeek * m
    if m % Self.hours == 0, SeasonalityTest.passes(filled, seasonLength: week) {
      peel(&filled, week)
    }
    for period in values.indices { values[period] = without(values[period], at: period) }
  }

  private mutating func peel(_ filled: inout [Double], _ m: Int) {
    let isFactor = filled.allSatisfy { $0 > 0 }
    let figures = ShrunkenFigure.figures(filled, seasonLength: m, isMultiplicative: isFactor)
    for period in filled.indices {
      let figure = figures[period % m]
      if isFactor { filled[period] /= figure } else { filled[period] -= figure }
    }
    layers.append((figures, isFactor))
  }

  private func without(_ value: Double, at period: Int) -> Double {
    layers.reduce(value) { value, layer in
      let figure = layer.figures[period % layer.figures.count]
      return layer.isFactor ? value / figure : value - figure
    }
  }

  /// A value at a period with the season back in it.
  func with(_ value: Double, at period: Int) -> Double {
    layers.reversed().reduce(value) { value, layer in
      let figure = layer.figures[period % layer.figures.count]
      return layer.isFactor ? value * figure : value + figure
    }
  }

  /// What a deviation at a period is multiplied with.
  func factor(at period: Int) -> Double {
    layers.reduce(1) { $1.isFactor ? $0 * $1.figures[period % $1.figures.count] : $0 }
  }
}
