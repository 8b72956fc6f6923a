internal import Kernels

/// A worker's memory for complex smoothing, and the recipe by which a tile is forecast.
struct ComplexTile {
  /// Weights that a fit sets out from: those of the method's authors, and a season that learns slowly.
  private static let firstWeights = [1.3, 1.0, 0.1]

  private let seasonLength: Int
  private var tile = SeriesTile()
  private var fits: [LaneFit<ComplexPass>]
  private var row: [Double] = []

  init(seasonLength: Int) {
    self.seasonLength = seasonLength
    fits = (seasonLength > 1 ? [false, true] : [false]).map {
      LaneFit(ComplexPass(isSeasonal: $0, seasonLength: seasonLength))
    }
  }

  /// Forecasts the block's rows `lanes`.
  mutating func forecast(_ panel: Panel, _ rows: inout BlockForecast, _ lanes: Range<Int>) {
    let series = rows.series.dropFirst(lanes.lowerBound).prefix(lanes.count)
    tile.load(series, of: panel)
    var best = [(fit: Int, criterion: Double)?](repeating: nil, count: series.count)
    for index in fits.indices {
      let freedom = Double(fits[index].pass.freedom)
      let eligible = VectorMath.oneWhereLess(SIMD8(repeating: freedom + 1), tile.counts)
      guard eligible.hasPositiveLane else { continue }
      begin(index, series.count)
      fits[index].improve(tile, in: eligible)
      for lane in best.indices where eligible[lane] > 0 {
        let n = tile.counts[lane]
        let criterion =
          n * fits[index].logCriterion[lane] + 2 * freedom * n / (n - freedom - 1)
        if criterion < best[lane]?.criterion ?? .infinity { best[lane] = (index, criterion) }
      }
    }
    for (lane, position) in series.enumerated() {
      let values = panel.values.span.extracting(panel.range(of: position))
      write(&rows, lanes.lowerBound + lane, lane, values, best[lane]?.fit)
    }
  }

  /// Sets first weights and states: the level of the first season, and figures by decomposition.
  private mutating func begin(_ index: Int, _ count: Int) {
    let pass = fits[index].pass
    for weight in 0..<pass.weightCount {
      fits[index].parameters[weight] = SIMD8(repeating: Self.firstWeights[weight])
    }
    for lane in 0..<count {
      tile.filled(lane, seasonLength: seasonLength, into: &row)
      let head = row.prefix(max(10, seasonLength))
      let level = head.reduce(0, +) / Double(max(1, head.count))
      fits[index].parameters[pass.levelIndex][lane] = level
      // Where nothing moves, c = l + (1 - a₀) c.
      fits[index].parameters[pass.levelIndex + 1][lane] = level / Self.firstWeights[0]
      guard pass.isSeasonal else { continue }
      let figures = SeasonalFigure.figures(
        row, seasonLength: seasonLength, isMultiplicative: false)
      for phase in figures.indices {
        fits[index].parameters[pass.seasonIndex + phase][lane] = figures[phase]
      }
    }
  }

  /// Writes a series' row from the form chosen, or by the fallback.
  private func write(
    _ rows: inout BlockForecast, _ row: Int, _ lane: Int, _ values: Span<Double>, _ chosen: Int?
  ) {
    let summary = SeriesSummary(values)
    if Fallback.take(&rows, row: row, values, summary, needing: chosen == nil ? .max : 0) {
      return
    }
    guard let chosen else { return }
    let fit = fits[chosen]
    var state = ComplexState(fit.pass, fit.parameters, lane: lane)
    let scale = tile.scales[lane]
    var squares = 0.0
    for period in values.indices {
      let expected = state.expectation
      rows.setFitted(row, period: period, expected * scale)
      let value = values[period] / scale
      if !value.isNaN { squares += (value - expected) * (value - expected) }
      state.advance(value)
    }
    let freedom = Double(max(1, summary.count - fit.pass.freedom))
    let forecast = state.forecast(
      horizon: rows.horizon, sigma: (squares / freedom).squareRoot())
    rows.write(row, forecast, scale: scale, floor: summary.floor)
    rows.close(
      SeriesNote(model: fit.pass.isSeasonal ? "ces-partial" : "ces", reason: .lowestCriterion))
  }
}
