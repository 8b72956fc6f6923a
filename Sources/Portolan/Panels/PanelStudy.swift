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
  /// The levels of the intervals that are written.
  let shownLevels: Set<Double>
  let pathCount: Int
  let seed: UInt64
  let isScored: Bool
  private let model: any SeriesModel

  /// The names of models, for help.
  public static var modelNames: [String] { Models.names }

  /// A study.
  ///
  /// - Throws: ``PanelQuestionError`` where the question makes no sense or does not fit the table.
  public init(_ table: PanelTable, _ question: PanelQuestion) throws(PanelQuestionError) {
    let model = try Self.model(named: question.model)
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
    try Self.check("paths", question.paths, 0...PanelQuestion.limits.paths)
    // Scores are of 80 and 95 % whatever intervals are written.
    shownLevels = Set(question.intervals.map { $0 / 100 })
    levels = shownLevels.union(question.scores ? [0.8, 0.95] : []).sorted()
    pathCount = question.paths
    seed = question.seed
    isScored = question.scores
  }

  /// The model of a name.
  static func model(named name: String) throws(PanelQuestionError) -> any SeriesModel {
    guard let model = Models.named(name) else {
      throw PanelQuestionError(
        "there is no model `\(name.prefix(40))`; one of \(Models.names.joined(separator: ", ")), or a "
          + "member of the smoothing family such as ets-MAdM")
    }
    return model
  }

  /// Refuses an option out of its range.
  static func check(
    _ option: String, _ value: Int, _ range: ClosedRange<Int>
  ) throws(PanelQuestionError) {
    guard range.contains(value) else {
      throw PanelQuestionError(
        "--\(option) must be between \(range.lowerBound) and \(range.upperBound), not \(value)")
    }
  }

  /// What the reader of the table should know: columns that go unused.
  public var remarks: [String] {
    var remarks: [String] = []
    func names(_ columns: [String]) -> String { columns.map { "`\($0)`" }.joined(separator: ", ") }
    if !table.textColumns.isEmpty {
      remarks.append("not used, since they hold text: \(names(table.textColumns))")
    }
    if !table.covariateNames.isEmpty, !model.usesCovariates {
      remarks.append(
        "the model \(model.name) does not use \(names(table.covariateNames)); --model fourier does")
    }
    return remarks
  }

  /// The answer.
  ///
  /// - Throws: `RunCancelled`.
  public func forecast(control: RunControl) throws -> PanelAnswer {
    let parallel = ParallelBlocks(workers: control.workers)
    let panel = table.panel(seasonLength: seasonLength)
    let isCalibrated = !levels.isEmpty || pathCount > 0
    let stages = isCalibrated ? 3 : 2
    control.report(RunProgress(unitsDone: 0, unitsTotal: stages, label: "choosing"))
    let model = try model.resolved(
      for: panel, horizon: horizon, parallel: parallel, control: control)
    control.report(RunProgress(unitsDone: 1, unitsTotal: stages, label: "forecasting"))
    let forecast = try model.forecast(
      panel, ForecastRequest(horizon: horizon, keepsFitted: pathCount > 0), parallel: parallel,
      control: control)
    guard isCalibrated else { return PanelAnswer(table, forecast) }
    control.report(
      RunProgress(unitsDone: 2, unitsTotal: stages, label: "forecasting the past for intervals"))
    let calibration = try IntervalCalibration(
      model, on: panel, horizon: horizon, levels: levels.isEmpty ? [0.8] : levels,
      parallel: parallel, control: control)
    let intervals = calibration.intervals(forecast, floors: panel.floors)
    var answer = PanelAnswer(table, forecast)
    if isScored {
      answer.quality = PanelQuality(
        forecast, intervals,
        heldOut: HeldOut(values: table.heldValues, offsets: table.heldOffsets), history: panel)
    }
    answer.intervals = intervals.filter { shownLevels.contains($0.level) }
    if pathCount > 0 {
      answer.paths = SamplePaths(
        forecast, of: panel, pathCount: pathCount, seed: seed, widening: calibration.widening)
    }
    return answer
  }
}
