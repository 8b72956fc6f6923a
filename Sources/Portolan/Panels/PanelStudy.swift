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
  private let hierarchy: PanelHierarchy?
  private let bottom: Panel
  private let hasCalendar: Bool

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
    guard question.groups.isEmpty || model is Credibility || model is PanelChoice else {
      throw PanelQuestionError(
        "--groups goes with --model credibility, which draws series to them, and with auto; \(model.name) does not"
      )
    }
    guard Set(question.groups).count == question.groups.count else {
      throw PanelQuestionError("--groups names a column twice")
    }
    self.table = table
    self.horizon = horizon
    seasonLength = season
    try Self.check("paths", question.paths, 0...PanelQuestion.limits.paths)
    // Scores are of 80 and 95 % whatever intervals are written.
    shownLevels = Set(question.intervals.map { $0 / 100 })
    levels = shownLevels.union(question.scores ? [0.8, 0.95] : []).sorted()
    pathCount = question.paths
    seed = question.seed
    isScored = question.scores
    bottom = table.panel(
      seasonLength: season,
      try Self.calendar(question.calendar, table, seasonLength: season, horizon: horizon),
      groups: question.groups)
    hasCalendar = question.calendar != nil
    guard let levels = question.hierarchy else {
      hierarchy = nil
      self.model = model
      return
    }
    let hierarchy = try PanelHierarchy(table, levels: levels)
    let method = try question.reconciliation.method(bottom)
    guard !method.needsResiduals || bottom.longestLength >= Reconciled.fewestPeriods else {
      throw PanelQuestionError(
        "--reconcile \(question.reconciliation.rawValue) needs past errors, \(Reconciled.fewestPeriods) "
          + "periods at least; take structural or bottom-up")
    }
    guard hierarchy.count * horizon * pathCount <= PanelQuestion.mostReconciled else {
      throw PanelQuestionError(
        "--paths \(pathCount) for \(hierarchy.count) series and sums over \(horizon) periods are too many "
          + "to add up; \(PanelQuestion.mostReconciled / (hierarchy.count * horizon)) at most")
    }
    self.hierarchy = hierarchy
    self.model = Reconciled(model, hierarchy.hierarchy, by: method)
  }

  /// The calendar that is asked for.
  static func calendar(
    _ calendar: String?, _ table: PanelTable, seasonLength: Int, horizon: Int
  ) throws(PanelQuestionError) -> PanelCalendar? {
    guard let calendar else { return nil }
    return try PanelCalendar(table, calendar, seasonLength: seasonLength, horizon: horizon)
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
        "the model \(model.name) does not use \(names(table.covariateNames)); --model regression, fourier "
          + "and auto do")
    }
    if hasCalendar, !model.usesCovariates {
      remarks.append(
        "the model \(model.name) does not use the calendar; --model regression, fourier and auto do"
      )
    }
    return remarks
  }

  /// The answer.
  ///
  /// - Throws: `RunCancelled`.
  public func forecast(control: RunControl) throws -> PanelAnswer {
    let parallel = ParallelBlocks(workers: control.workers)
    let panel = hierarchy.map { bottom.adding($0.hierarchy) } ?? bottom
    let isCalibrated = !levels.isEmpty || pathCount > 0
    let stages = (isCalibrated ? 3 : 2) + (pathCount > 0 ? 1 : 0)
    control.report(RunProgress(unitsDone: 0, unitsTotal: stages, label: "choosing"))
    let model = try model.resolved(
      for: panel, horizon: horizon, parallel: parallel, control: control)
    control.report(RunProgress(unitsDone: 1, unitsTotal: stages, label: "forecasting"))
    let forecast = try model.forecast(
      panel, ForecastRequest(horizon: horizon, keepsFitted: pathCount > 0), parallel: parallel,
      control: control)
    let names = PanelNames(table, hierarchy)
    guard isCalibrated else { return PanelAnswer(names, forecast) }
    control.report(
      RunProgress(unitsDone: 2, unitsTotal: stages, label: "forecasting the past for intervals"))
    let calibration = try IntervalCalibration(
      model, on: panel, horizon: horizon, levels: levels.isEmpty ? [0.8] : levels,
      classes: hierarchy?.classes,
      parallel: parallel, control: control)
    let intervals = calibration.intervals(forecast, floors: panel.floors)
    var answer = PanelAnswer(names, forecast)
    if isScored {
      let heldOut = HeldOut(values: table.heldValues, offsets: table.heldOffsets)
      answer.quality = names.byLevel.map { level, series in
        let quality = PanelQuality(
          forecast.part(series), intervals.map { $0.part(series, horizon: horizon) },
          heldOut: (hierarchy.map { heldOut.adding($0.hierarchy) } ?? heldOut).part(series),
          history: panel.part(series))
        return (level, quality)
      }
    }
    answer.intervals = intervals.filter { shownLevels.contains($0.level) }
    if pathCount > 0 {
      control.report(RunProgress(unitsDone: 3, unitsTotal: stages, label: "drawing futures"))
      answer.paths = paths(forecast, panel, model, widening: calibration.widening)
    }
    return answer
  }

  /// Futures of all series; of a hierarchy such that every one adds up.
  private func paths(
    _ forecast: PanelForecast, _ panel: Panel, _ model: any SeriesModel, widening: [Double]
  ) -> PanelAnswer.Paths {
    guard let reconciled = model as? Reconciled else {
      let paths = SamplePaths(
        forecast, of: panel, pathCount: pathCount, seed: seed, widening: widening)
      return PanelAnswer.Paths(count: pathCount) { paths.paths(ofSeries: $0) }
    }
    let all = reconciled.paths(
      forecast, of: panel, pathCount: pathCount, seed: seed, widening: widening)
    return PanelAnswer.Paths(count: pathCount) { series in
      Array(all.values[series * all.columns..<(series + 1) * all.columns])
    }
  }
}
