/// First states read from a series, from which a fit sets out: seasonal figures by classical
/// decomposition, level and slope by a line through the first values without them.
///
/// As Hyndman, Koehler, Snyder, Grose 2002, doi:10.1016/S0169-2070(01)00110-8, section 3.
struct SmoothingStart {
  /// Values from whose line level and slope are read, or two seasons if that is more.
  private static let window = 10

  /// Level before the first period.
  let level: Double
  /// Change by period.
  let slope: Double
  /// Seasonal figures, phase 0 first; empty without a season.
  let figures: [Double]

  /// Reads a series without gaps.
  init(_ values: [Double], seasonLength m: Int, _ season: SmoothingForm.Season) {
    var head = Array(values.prefix(max(Self.window, season == .none ? 0 : 2 * m)))
    switch season {
    case .none: figures = []
    case .additive:
      figures = SeasonalFigure.figures(values, seasonLength: m, isMultiplicative: false)
      for period in head.indices { head[period] -= figures[period % m] }
    case .multiplicative:
      figures = SeasonalFigure.figures(values, seasonLength: m, isMultiplicative: true)
      for period in head.indices { head[period] /= figures[period % m] }
    }
    let line = TrendLine(head[...])
    level = line.level
    slope = line.slope
  }
}
