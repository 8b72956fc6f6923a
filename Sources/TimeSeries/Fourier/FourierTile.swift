internal import Kernels

/// A worker's memory for smoothing around harmonics, and the recipe by which eight series are forecast.
struct FourierTile {
  /// Weights of the level that are tried; 0 is a regression.
  private static let weights = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9]
  /// Seasons that a series must cover for one to be read, as a share.
  private static let leastSeasons = 1.5

  private var tile = SeriesTile()
  private var columns: FourierColumns
  private var equations: NormalEquations
  private var solve: NestedSolve
  /// A group of rows of the filtered columns, and the level of each.
  private var cells, levels: [SIMD8<Double>]
  private let forms: [FourierForm]

  init(_ panel: Panel) {
    columns = FourierColumns(panel)
    let count = columns.count + 1
    equations = NormalEquations(count: count)
    solve = NestedSolve(count: count)
    cells = Array(repeating: .zero, count: NormalEquations.depth * count)
    levels = Array(repeating: .zero, count: count)
    forms = FourierForm.all(harmonics: columns.harmonics, covariates: columns.covariates)
  }

  /// What a lane got.
  private struct Choice {
    var criterion = Double.infinity
    var weight = 0.0
    var form = 0
    var harmonics = 0
  }

  /// Forecasts the block's rows `lanes`.
  mutating func forecast(_ panel: Panel, _ rows: inout BlockForecast, _ lanes: Range<Int>) {
    let series = rows.series.dropFirst(lanes.lowerBound).prefix(lanes.count)
    tile.load(series, of: panel)
    columns.load(series, of: panel, length: tile.length, horizon: rows.horizon)
    var choices = [Choice](repeating: Choice(), count: series.count)
    for weight in Self.weights {
      filter(weight: SIMD8(repeating: weight))
      judge(weight, panel.seasonLength, &choices)
    }
    var weights = SIMD8<Double>.zero
    for lane in choices.indices { weights[lane] = choices[lane].weight }
    filter(weight: weights)
    var solutions = choices.map { _ in [Double]() }
    for (place, form) in forms.enumerated() {
      solve.factor(equations, columns: form.columns)
      for lane in choices.indices where choices[lane].form == place {
        solutions[lane] = solution(lane, choices[lane], form)
      }
    }
    for (lane, position) in series.enumerated() {
      let values = panel.values.span.extracting(panel.range(of: position))
      write(&rows, lanes.lowerBound + lane, lane, values, choices[lane], solutions[lane])
    }
  }

  /// Sums the normal equations of the first level and all columns, filtered with a weight in each lane.
  private mutating func filter(weight: SIMD8<Double>) {
    equations.clear()
    Self.filter(tile, columns, weight, &cells, &levels, &equations)
  }

  private static func filter(
    _ tile: borrowing SeriesTile, _ columns: borrowing FourierColumns, _ weight: SIMD8<Double>,
    _ cells: inout [SIMD8<Double>], _ levels: inout [SIMD8<Double>],
    _ equations: inout NormalEquations
  ) {
    let count = columns.count
    var rows = JacobianRows(base: 0, count: count + 1)
    var level = SIMD8<Double>.zero
    var decay = SIMD8<Double>(repeating: 1)
    for column in 0..<count { levels[column] = .zero }
    for period in 0..<tile.length {
      let present = tile.weights[period]
      let moves = weight * present
      let error = (tile.values[period] - level) * present
      let next = rows.next
      cells[next] = decay * present
      for column in 0..<count {
        let cell = (columns.cells[period * count + column] - levels[column]) * present
        cells[next + 1 + column] = cell
        levels[column] += moves * cell
      }
      level += moves * error
      decay -= moves * decay
      rows.close(error, cells.span, &equations)
    }
    var all = cells.mutableSpan
    rows.finish(&all, &equations)
  }

  /// Keeps in each lane the form and number of harmonics of least AICc, if this weight has it.
  private mutating func judge(_ weight: Double, _ seasonLength: Int, _ choices: inout [Choice]) {
    for (place, form) in forms.enumerated() {
      solve.factor(equations, columns: form.columns)
      for harmonics in form.harmonics {
        let floor = equations.squaredError * 1e-14 + .leastNormalMagnitude
        let squares = pointwiseMax(solve.squares[form.used(harmonics)], floor)
        let logs = VectorMath.log(squares / tile.counts)
        // Weight and variance besides the coefficients.
        let freedom = Double(form.used(harmonics) + 2)
        for lane in choices.indices {
          let n = tile.counts[lane]
          let isCovered =
            harmonics == 0 || Double(tile.lengths[lane]) >= Self.leastSeasons * Double(seasonLength)
          guard n > freedom + 1, isCovered else { continue }
          let criterion = n * logs[lane] + 2 * freedom * n / (n - freedom - 1)
          if criterion < choices[lane].criterion {
            choices[lane] = Choice(
              criterion: criterion, weight: weight, form: place, harmonics: harmonics)
          }
        }
      }
    }
  }

  /// The first level, and the coefficients of all columns: zero where one is not used.
  private func solution(_ lane: Int, _ choice: Choice, _ form: FourierForm) -> [Double] {
    let used = form.used(choice.harmonics)
    let found = solve.coefficients(lane: lane, first: used)
    var all = [Double](repeating: 0, count: columns.count + 1)
    for (place, value) in found.enumerated() { all[form.columns[place]] = value }
    return all
  }

  /// Writes a series' row, or by the fallback where no form could be fitted.
  private func write(
    _ rows: inout BlockForecast, _ row: Int, _ lane: Int, _ values: Span<Double>, _ choice: Choice,
    _ solution: [Double]
  ) {
    let summary = SeriesSummary(values)
    let needed = choice.criterion < .infinity ? 0 : Int.max
    if Fallback.take(&rows, row: row, values, summary, needing: needed) { return }
    let scale = tile.scales[lane]
    var (level, squares) = (solution[0], 0.0)
    for period in values.indices {
      let expected = level + effect(period, lane, solution)
      rows.setFitted(row, period: period, expected * scale)
      let error = values[period] / scale - expected
      guard !error.isNaN else { continue }
      squares += error * error
      level += choice.weight * error
    }
    let form = forms[choice.form]
    let freedom = max(1, summary.count - form.used(choice.harmonics) - 1)
    let sigma = (squares / Double(freedom)).squareRoot()
    var forecast: (points: [Double], deviations: [Double]) = ([], [])
    for step in 0..<rows.horizon {
      forecast.points.append(level + effect(values.count + step, lane, solution))
      forecast.deviations.append(
        sigma * (1 + Double(step) * choice.weight * choice.weight).squareRoot())
    }
    rows.write(row, forecast, scale: scale, floor: summary.floor)
    rows.close(
      SeriesNote(
        model: "fourier-\(choice.harmonics)" + (form.usesCovariates ? "-regressors" : ""),
        reason: .lowestCriterion))
  }

  private func effect(_ period: Int, _ lane: Int, _ solution: [Double]) -> Double {
    var sum = 0.0
    for column in 0..<columns.count {
      sum += solution[column + 1] * columns.cells[period * columns.count + column][lane]
    }
    return sum
  }
}
