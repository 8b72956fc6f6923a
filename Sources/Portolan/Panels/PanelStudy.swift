public import Kernels
public import ScenarioIO
import TimeSeries

/// Forecasts of a table of series: the forecasting core without a scenario.
public struct PanelStudy: Sendable {
  /// What was read.
  public let table: PanelTable
  /// What is asked, with nothing left open.
  let horizon: Int
  let seasonLength: Int
  let levels: [Double]
  let isScored: Bool
  private let model: any SeriesModel

  /// The names of models, for help.
  public static var modelNames: [String] { Models.names }

  /// A study.
  ///
  /// - Throws: ``PanelQuestionError`` where the question makes no sense or does not fit the table.
  public init(_ table: PanelTable, _ question: PanelQuestion) throws(PanelQuestionError) {
    guard let model = Models.named(question.model) else {
      throw PanelQuestionError(
        "there is no model `\(question.model.prefix(40))`; one of \(Models.names.joined(separator: ", ")),"
          + " or a member of the smoothing family such as ets-MAdM")
    }
    let longest = zip(table.heldOffsets, table.heldOffsets.dropFirst()).map { $1 - $0 }.max() ?? 0
    guard let horizon = question.horizon ?? (longest > 0 ? longest : nil) else {
      throw PanelQuestionError("say with --horizon how many periods to forecast")
    }
    let season = question.seasonLength ?? table.timeline.usualSeason
    try Self.check("horizon", horizon, PanelQuestion.limits.horizon)
    try Self.check("season", season, PanelQuestion.limits.season)
    guard question.intervals.count <= PanelQuestion.limits.intervals,
      question.intervals.allSatisfy({ $0 > 0 && $0 < 100 })
    else {
      throw PanelQuestionError(
        "--intervals takes per cent between 0 and 100, \(PanelQuestion.limits.intervals) at most, such "
          + "as 80,95")
    }
    if question.scores, !table.hasHeldOut {
      throw PanelQuestionError(
        "--score needs rows that were kept back: a column `split` that is `test` at the end of series"
      )
    }
    self.table = table
    self.model = model
    self.horizon = horizon
    seasonLength = season
    // Scores are of 80 and 95 % whatever intervals are written.
    levels = Set(question.intervals.map { $0 / 100 } + (question.scores ? [0.8, 0.95] : []))
      .sorted()
    isScored = question.scores
  }

  private static func check(
    _ option: String, _ value: Int, _ range: ClosedRange<Int>
  ) throws(PanelQuestionError) {
    guard range.contains(value) else {
      throw PanelQuestionError(
        "--\(option) must be between \(range.lowerBound) and \(range.upperBound), not \(value)")
    }
  }

  /// The answer.
  ///
  /// - Throws: `RunCancelled`.
  public func forecast(control: RunControl) throws -> PanelAnswer {
    let parallel = ParallelBlocks(workers: control.workers)
    let panel = Panel(values: table.values, offsets: table.offsets, seasonLength: seasonLength)
    let stages = levels.isEmpty ? 1 : 2
    control.report(RunProgress(unitsDone: 0, unitsTotal: stages, label: "forecasting"))
    let forecast = try model.forecast(
      panel, ForecastRequest(horizon: horizon), parallel: parallel, control: control)
    var intervals: [Interval] = []
    if !levels.isEmpty {
      control.report(
        RunProgress(unitsDone: 1, unitsTotal: stages, label: "forecasting the past for intervals"))
      let calibration = try IntervalCalibration(
        model, on: panel, horizon: horizon, levels: levels, parallel: parallel, control: control)
      let floors = panel.floors
      intervals = levels.indices.map { calibration.interval(level: $0, forecast, floors: floors) }
    }
    return PanelAnswer(
      table, forecast, intervals, scores: isScored ? scores(forecast, intervals, panel) : nil)
  }

  private func scores(
    _ forecast: PanelForecast, _ intervals: [Interval], _ panel: Panel
  ) -> PanelAnswer.Quality {
    let heldOut = HeldOut(values: table.heldValues, offsets: table.heldOffsets)
    let points = Scores(
      points: forecast.points, horizon: horizon, heldOut: heldOut, history: panel)
    return PanelAnswer.Quality(
      points: points,
      crps: RankedProbability.normal(
        points: forecast.points, deviations: Self.deviations(forecast, intervals),
        horizon: horizon, heldOut: heldOut),
      intervals: intervals.map {
        IntervalScore($0, horizon: horizon, heldOut: heldOut, history: panel)
      })
  }

  /// Standard deviations of normal laws as wide as the 80 % interval.
  private static func deviations(
    _ forecast: PanelForecast, _ intervals: [Interval]
  ) -> [Double] {
    guard let middle = intervals.first(where: { $0.level == 0.8 }) else {
      return forecast.deviations
    }
    let width = 2 * NormalDistribution.standard.quantile(0.9)
    return zip(middle.upper, middle.lower).map { max(0, $0 - $1) / width }
  }
}
