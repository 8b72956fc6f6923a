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
    _ panel: Panel, _ rows: inout BlockForecast, _ lanes: Range<Int>, chooses: Bool
  ) {
    let series = rows.series.dropFirst(lanes.lowerBound).prefix(lanes.count)
    tile.load(series, of: panel)
    readStarts(series.count)
    var best = [Choice?](repeating: nil, count: series.count)
    for member in fits.indices {
      let eligible = eligible(member)
      guard eligible.hasPositiveLane else { continue }
      begin(member)
      fits[member].improve(tile, in: eligible)
      for lane in best.indices where eligible[lane] > 0 {
        let criterion = correctedCriterion(member, lane)
        if criterion < best[lane]?.criterion ?? .infinity {
          best[lane] = Choice(member: member, criterion: criterion)
        }
      }
    }
    for (lane, position) in series.enumerated() {
      let values = panel.values.span.extracting(panel.range(of: position))
      write(&rows, lanes.lowerBound + lane, lane, values, best[lane], chooses: chooses)
    }
  }

  private struct Choice {
    var member: Int
    var criterion: Double
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

  /// Writes a series' row from the member chosen, or by the fallback.
  private func write(
    _ rows: inout BlockForecast, _ row: Int, _ lane: Int, _ values: Span<Double>,
    _ choice: Choice?, chooses: Bool
  ) {
    let summary = SeriesSummary(values)
    if Fallback.take(&rows, row: row, values, summary, needing: choice == nil ? .max : 0) {
      return
    }
    guard let choice else { return }
    let fit = fits[choice.member]
    var state = SmoothingState(fit.pass.layout, fit.parameters, lane: lane)
    let scale = tile.scales[lane]
    let form = fit.pass.layout.form
    var squares = 0.0
    for period in values.indices {
      let expected = state.expectation
      rows.setFitted(row, period: period, expected * scale)
      let value = values[period] / scale
      if !value.isNaN {
        let error = value - expected
        let residual = form.error == .multiplicative ? error / expected : error
        squares += residual * residual
      }
      state.advance(value)
    }
    let freedom = max(1, summary.count - fit.pass.layout.freedom)
    let forecast = state.forecast(
      horizon: rows.horizon, sigma: (squares / Double(freedom)).squareRoot())
    rows.write(row, forecast, scale: scale, floor: summary.floor)
    rows.close(
      SeriesNote(model: form.name, reason: chooses ? .lowestCriterion : .fitted))
  }
}
