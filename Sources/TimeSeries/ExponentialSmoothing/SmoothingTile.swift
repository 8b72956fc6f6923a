internal import Kernels

/// A worker's memory for fitting members to tiles, and the recipe by which a tile is forecast.
struct SmoothingTile {
  private let seasonLength: Int
  private var tile = SeriesTile()
  private var fits: [LaneFit<SmoothingPass>]
  private var trials: [SmoothingTrial]
  private var row: [Double] = []
  private var starts: [SmoothingForm.Season: [SmoothingStart]] = [:]

  /// Memory for some members.
  init(_ forms: [SmoothingForm], seasonLength: Int) {
    self.seasonLength = seasonLength
    fits = forms.map { LaneFit(SmoothingPass($0, seasonLength: seasonLength)) }
    trials = fits.map { SmoothingTrial($0.pass.layout) }
  }

  /// Forecasts the block's rows `lanes`.
  mutating func forecast(
    _ panel: Panel, _ rows: inout BlockForecast, _ lanes: Range<Int>, by use: SmoothingUse
  ) {
    let series = rows.series.dropFirst(lanes.lowerBound).prefix(lanes.count)
    tile.load(series, of: panel)
    readStarts(series.count)
    var criteria = [[Double]](
      repeating: [Double](repeating: .infinity, count: fits.count), count: series.count)
    for member in fits.indices {
      let eligible = eligible(member)
      guard eligible.hasPositiveLane else { continue }
      begin(member)
      fits[member].improve(tile, in: eligible)
      for lane in criteria.indices where eligible[lane] > 0 {
        criteria[lane][member] = correctedCriterion(member, lane)
      }
    }
    for (lane, position) in series.enumerated() {
      let values = panel.values.span.extracting(panel.range(of: position))
      write(&rows, lanes.lowerBound + lane, lane, values, use.weights(criteria[lane]), use)
    }
  }

  /// Reads the first states of every lane for the kinds of season that members have.
  private mutating func readStarts(_ count: Int) {
    for season in Set(fits.map(\.pass.layout.form.season)) {
      starts[season] = (0..<count).map { lane in
        tile.filled(lane, seasonLength: seasonLength, into: &row)
        return SmoothingStart(row, seasonLength: seasonLength, season)
      }
    }
  }

  /// One in the lanes that a member can be fitted to: enough values, and above zero where need be.
  private func eligible(_ member: Int) -> SIMD8<Double> {
    let layout = fits[member].pass.layout
    let enough = VectorMath.oneWhereLess(
      SIMD8(repeating: Double(layout.freedom + 1)), tile.counts)
    return layout.form.needsPositiveValues ? enough * tile.positive : enough
  }

  /// n log Σ r² (+ 2 Σ log μ) + 2 k n / (n - k - 1).
  private func correctedCriterion(_ member: Int, _ lane: Int) -> Double {
    let n = tile.counts[lane]
    let k = Double(fits[member].pass.layout.freedom)
    return n * fits[member].logCriterion[lane] + 2 * k * n / (n - k - 1)
  }

  /// Sets a member's parameters to first states and the best weights of a coarse grid.
  private mutating func begin(_ member: Int) {
    let layout = fits[member].pass.layout
    let starts = starts[layout.form.season] ?? []
    var parameters = fits[member].parameters
    for (lane, start) in starts.enumerated() {
      parameters[layout.levelIndex][lane] = start.level
      if let index = layout.slopeIndex { parameters[index][lane] = start.slope }
      for (phase, figure) in start.figures.enumerated() {
        parameters[layout.seasonIndex + phase][lane] = figure
      }
    }
    var best = SIMD8<Double>(repeating: .infinity)
    var weights = [SIMD8<Double>](repeating: .zero, count: layout.weightCount)
    for trial in SmoothingGrid.weights(layout) {
      for (index, weight) in trial.enumerated() { parameters[index] = SIMD8(repeating: weight) }
      let value = trials[member].logCriterion(tile, parameters)
      // The first is taken whatever its value, so that every lane has weights.
      let better = best[0] == .infinity ? SIMD8(repeating: 1) : VectorMath.oneWhereLess(value, best)
      best = VectorMath.select(.zero, isLess: better, value, best)
      for index in weights.indices {
        weights[index] = VectorMath.select(
          .zero, isLess: better, parameters[index], weights[index])
      }
    }
    for index in weights.indices { parameters[index] = weights[index] }
    fits[member].parameters = parameters
  }

  /// Writes a series' row from its members by their weights, or by the fallback where there is none.
  private func write(
    _ rows: inout BlockForecast, _ row: Int, _ lane: Int, _ values: Span<Double>,
    _ weights: [(member: Int, weight: Double)], _ use: SmoothingUse
  ) {
    let summary = SeriesSummary(values)
    let needed = weights.isEmpty ? Int.max : 0
    if Fallback.take(&rows, row: row, values, summary, needing: needed) { return }
    var mean: (points: [Double], deviations: [Double]) = (
      [Double](repeating: 0, count: rows.horizon), [Double](repeating: 0, count: rows.horizon)
    )
    for (member, weight) in weights {
      let forecast = forecast(member, lane, values, summary, weight: weight, &rows, row)
      for step in 0..<rows.horizon {
        mean.points[step] += weight * forecast.points[step]
        mean.deviations[step] += weight * forecast.deviations[step]
      }
    }
    rows.write(row, mean, scale: tile.scales[lane], floor: summary.floor)
    let best = weights.max { $0.weight < $1.weight }?.member ?? 0
    rows.close(use.note(of: fits[best].pass.layout.form))
  }

  /// What a member says of a lane, scaled; adds its share to the fitted values.
  private func forecast(
    _ member: Int, _ lane: Int, _ values: Span<Double>, _ summary: SeriesSummary, weight: Double,
    _ rows: inout BlockForecast, _ row: Int
  ) -> (points: [Double], deviations: [Double]) {
    let fit = fits[member]
    var state = SmoothingState(fit.pass.layout, fit.parameters, lane: lane)
    let scale = tile.scales[lane]
    let form = fit.pass.layout.form
    var squares = 0.0
    for period in values.indices {
      let expected = state.expectation
      rows.addFitted(row, period: period, weight * expected * scale)
      let value = values[period] / scale
      if !value.isNaN {
        let error = value - expected
        let residual = form.error == .multiplicative ? error / expected : error
        squares += residual * residual
      }
      state.advance(value)
    }
    let freedom = max(1, summary.count - fit.pass.layout.freedom)
    return state.forecast(
      horizon: rows.horizon, sigma: (squares / Double(freedom)).squareRoot())
  }
}
