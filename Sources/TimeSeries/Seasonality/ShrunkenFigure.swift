/// The average season of a series, drawn towards none at all by as much as it may be luck.
///
/// A test that drops the season of a series if it does not show errs by much wherever it errs;
/// shrinking does not ask whether there is one. With V the variance of a figure, from how figures of a
/// phase differ from season to season, and A the variance among phases, a share V / A of what is seen
/// is luck. Seasons drift: one counts nine tenths of the one after it.
///
/// Source: Miller, Williams 2003, doi:10.1016/S0169-2070(02)00077-8 (James and Stein's estimator in
/// place of a test); Efron, Morris 1973, doi:10.1080/01621459.1973.10481350 (the share).
enum ShrunkenFigure {
  /// What a season counts beside the one after it.
  static let memory = 0.9
  /// The fewest seasons that can tell luck from a season.
  static let fewestSeasons = 3

  /// Figures by phase, phase 0 being that of the first value; their mean is one (multiplicative) or zero.
  ///
  /// - Precondition: values have no gap and cover ``fewestSeasons`` seasons.
  /// - Complexity: values × season.
  static func figures(
    _ values: [Double], seasonLength m: Int, isMultiplicative: Bool
  ) -> [Double] {
    var phases = [PhaseSums](repeating: PhaseSums(), count: m)
    SeasonalFigure.eachTrend(values, m) { period, trend in
      let deviation = isMultiplicative ? values[period] / trend : values[period] - trend
      if deviation.isFinite { phases[period % m].add(deviation) }
    }
    let neutral = isMultiplicative ? 1.0 : 0.0
    var figures = phases.map { $0.weight > 0 ? $0.mean : neutral }
    let mean = figures.reduce(0, +) / Double(m)
    guard mean.isFinite, !isMultiplicative || mean > 0 else {
      return [Double](repeating: neutral, count: m)
    }
    for phase in 0..<m {
      figures[phase] =
        isMultiplicative
        ? max(figures[phase] / mean, SeasonalFigure.leastFactor) : figures[phase] - mean
    }
    let kept = 1 - shareOfLuck(figures, phases, neutral)
    for phase in 0..<m { figures[phase] = neutral + kept * (figures[phase] - neutral) }
    return figures
  }

  /// V / A, at most one.
  private static func shareOfLuck(
    _ figures: [Double], _ phases: [PhaseSums], _ neutral: Double
  ) -> Double {
    let known = phases.filter { $0.count > 1 }
    guard !known.isEmpty else { return 1 }
    let luck = known.reduce(0) { $0 + $1.varianceOfMean } / Double(known.count)
    let seen = figures.reduce(0) { $0 + ($1 - neutral) * ($1 - neutral) }
    let share = luck / (seen / Double(figures.count - 1))
    return share < 1 ? share : 1
  }

  /// What one phase deviated by, weighted sums and those of all seasons alike, by Welford's updates.
  private struct PhaseSums {
    var count = 0.0
    var weight = 0.0
    /// The weighted mean.
    var mean = 0.0
    private var weightSquares = 0.0
    private var plainMean = 0.0
    private var squares = 0.0

    mutating func add(_ value: Double) {
      count += 1
      let step = value - plainMean
      plainMean += step / count
      squares += step * (value - plainMean)
      weight = weight * memory + 1
      weightSquares = weightSquares * memory * memory + 1
      mean += (value - mean) / weight
    }

    /// The variance of ``mean``, if seasons differ by luck alone.
    var varianceOfMean: Double { squares / (count - 1) * weightSquares / (weight * weight) }
  }
}
