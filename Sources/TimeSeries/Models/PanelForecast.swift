/// What a model says of every series of a panel.
public struct PanelForecast: Sendable {
  /// Periods forecast.
  public let horizon: Int
  /// Expected values, `[series][step]`, step fastest.
  public var points: [Double]
  /// The standard deviation of what is not foreseen at each step, `[series][step]`, step fastest, as the
  /// model has it; zero where it sees none.
  public var deviations: [Double]
  /// What was expected of each known period one step ahead, placed as `Panel.values`, NaN where nothing
  /// was; empty if not asked for.
  public var fitted: [Double]
  /// How each series came to its forecast.
  public var notes: [SeriesNote]

  /// A forecast.
  ///
  /// - Precondition: arrays have a row for each series.
  public init(
    horizon: Int, points: [Double], deviations: [Double], fitted: [Double], notes: [SeriesNote]
  ) {
    precondition(
      points.count == notes.count * horizon && deviations.count == points.count,
      "PanelForecast: [series][step]")
    self.horizon = horizon
    self.points = points
    self.deviations = deviations
    self.fitted = fitted
    self.notes = notes
  }

  /// What is said of some of the series, in the order given; without fitted values.
  public func part(_ series: [Int]) -> PanelForecast {
    PanelForecast(
      horizon: horizon, points: series.flatMap { points(ofSeries: $0) },
      deviations: series.flatMap { deviations(ofSeries: $0) }, fitted: [],
      notes: series.map { notes[$0] })
  }

  /// The expected values of one series by step.
  public func points(ofSeries series: Int) -> ArraySlice<Double> {
    points[series * horizon..<(series + 1) * horizon]
  }

  /// The standard deviations of one series by step.
  public func deviations(ofSeries series: Int) -> ArraySlice<Double> {
    deviations[series * horizon..<(series + 1) * horizon]
  }
}
