public import Kernels
public import ScenarioIO
import TimeSeries

/// Models of the forecasting core judged at past origins of a table of series.
public struct PanelBacktest: Sendable {
  /// The most models and origins.
  public static let limits = (models: 20, origins: 1...100)
  /// The models judged where none is named.
  public static let usualModels = [
    "combination", "auto-ets", "dynamic-optimised-theta", "ses", "seasonal-naive",
  ]

  /// What one model did at one origin, or at all.
  public struct Row: Sendable {
    /// The model.
    public let model: String
    /// Periods before the end at which it stood; nil for the mean of all origins.
    public let periodsBack: Int?
    /// Series that could be judged.
    public let seriesCount: Int
    /// Figures by name: smape, mase, ….
    public let figures: [(name: String, value: Double)]
  }

  /// The share of cases that judged intervals are to hold.
  static let levels = [0.8, 0.95]

  private let panel: Panel
  private let models: [any SeriesModel]
  private let horizon: Int
  private let origins: Int

  /// A backtest.
  ///
  /// - Parameters:
  ///   - table: the series; what `split` keeps back belongs to them here.
  ///   - models: names; none for ``usualModels``.
  ///   - horizon: periods forecast from each origin, and between two.
  ///   - seasonLength: periods in a season; nil for what the table's times suggest.
  ///   - origins: how many past periods to stand at.
  ///   - calendar: as that of a ``PanelQuestion``.
  /// - Throws: ``PanelQuestionError`` where the question makes no sense or no series is long enough.
  public init(
    _ table: PanelTable, models: [String], horizon: Int, seasonLength: Int?, origins: Int,
    calendar: String? = nil
  ) throws(PanelQuestionError) {
    try PanelStudy.check("horizon", horizon, PanelQuestion.limits.horizon)
    try PanelStudy.check("origins", origins, Self.limits.origins)
    let season = seasonLength ?? table.timeline.usualSeason
    try PanelStudy.check("season", season, PanelQuestion.limits.season)
    guard models.count <= Self.limits.models else {
      throw PanelQuestionError("--model names more than \(Self.limits.models) models")
    }
    var found: [any SeriesModel] = []
    for name in models.isEmpty ? Self.usualModels : models {
      found.append(try PanelStudy.model(named: name))
    }
    self.models = found
    self.horizon = horizon
    self.origins = origins
    panel = table.whole(
      seasonLength: season,
      try PanelStudy.calendar(calendar, table, seasonLength: season, horizon: horizon))
    let needed = origins * horizon + Self.fewestKnown(season)
    guard panel.longestLength >= needed else {
      throw PanelQuestionError(
        "the longest series has \(panel.longestLength) periods; \(origins) origins of \(horizon) need "
          + "\(needed): lower --origins or --horizon")
    }
  }

  /// Values that must be known at an origin for a series to be judged there.
  private static func fewestKnown(_ seasonLength: Int) -> Int { max(2 * seasonLength, 8) }

  /// Rows by model: each origin, the latest first, and all together.
  ///
  /// - Throws: `RunCancelled`.
  /// - Complexity: two forecasts of the panel by each model at each origin: of what comes, and of the
  ///   past before it, by which intervals are calibrated.
  public func rows(control: RunControl) throws -> [Row] {
    let parallel = ParallelBlocks(workers: control.workers)
    let pasts = (1...origins).map { origin in
      panel.split(last: origin * horizon, keeping: Self.fewestKnown(panel.seasonLength))
    }
    var rows: [Row] = []
    for (place, model) in models.enumerated() {
      var own: [Row] = []
      for (number, past) in pasts.enumerated() {
        control.report(
          RunProgress(
            unitsDone: place * origins + number, unitsTotal: models.count * origins,
            label: "judging \(model.name)"))
        own.append(
          try row(
            model, at: past, periodsBack: (number + 1) * horizon, parallel: parallel,
            control: control))
      }
      rows += own + [Self.mean(own)]
    }
    return rows
  }

  private func row(
    _ model: any SeriesModel, at past: (past: Panel, heldOut: HeldOut), periodsBack: Int,
    parallel: ParallelBlocks, control: RunControl
  ) throws -> Row {
    let resolved = try model.resolved(
      for: past.past, horizon: horizon, parallel: parallel, control: control)
    let forecast = try resolved.forecast(
      past.past, ForecastRequest(horizon: horizon), parallel: parallel, control: control)
    let calibration = try IntervalCalibration(
      resolved, on: past.past, horizon: horizon, levels: Self.levels, parallel: parallel,
      control: control)
    let quality = PanelQuality(
      forecast, calibration.intervals(forecast, floors: past.past.floors), heldOut: past.heldOut,
      history: past.past)
    return Row(
      model: model.name, periodsBack: periodsBack, seriesCount: quality.seriesCount,
      figures: quality.figures)
  }

  /// The plain mean of the origins: each is as likely as another to be like the next.
  private static func mean(_ rows: [Row]) -> Row {
    let figures = rows[0].figures.indices.map { place in
      let sum = rows.reduce(0) { $0 + $1.figures[place].value }
      return (name: rows[0].figures[place].name, value: sum / Double(rows.count))
    }
    return Row(
      model: rows[0].model, periodsBack: nil,
      seriesCount: rows.map(\.seriesCount).max() ?? 0, figures: figures)
  }
}

extension PanelBacktest {
  /// Every figure of every origin as a tidy table.
  public static func table(_ rows: [Row]) -> TidyTable {
    var table = TidyTable(columns: ["model", "periods_back", "series", "measure", "value"])
    for row in rows {
      let back = row.periodsBack.map { "\($0)" } ?? "all"
      for figure in row.figures {
        table.add([
          .text(row.model), .text(back), .number(Double(row.seriesCount)), .text(figure.name),
          .number(figure.value),
        ])
      }
    }
    return table
  }

  /// The means of all origins for a reader, the best by MASE first, and who did best.
  public static func text(_ rows: [Row]) -> String {
    let measures = ["smape", "mase", "owa", "rmsse", "wape", "bias", "coverage80", "coverage95"]
    var table = TextTable(["model"] + measures, figures: Set(measures))
    for row in ranked(rows) {
      table.add(
        [row.model] + measures.map { name in ShortNumber.text(row.figure(name) ?? .nan) })
    }
    return table.text + "\n" + verdict(rows) + "\n"
  }

  /// Who did best, in a sentence.
  public static func verdict(_ rows: [Row]) -> String {
    let ranked = ranked(rows)
    guard let best = ranked.first, let error = best.figure("mase") else { return "" }
    let origins = rows.count { $0.model == best.model && $0.periodsBack != nil }
    var text =
      "\(best.model) did best: MASE \(ShortNumber.text(error)) over \(best.seriesCount) series and "
      + (origins == 1 ? "one origin" : "\(origins) origins")
    if ranked.count > 1, let second = ranked[1].figure("mase") {
      text += "; next is \(ranked[1].model) with \(ShortNumber.text(second))"
    }
    return text + "."
  }

  private static func ranked(_ rows: [Row]) -> [Row] {
    rows.filter { $0.periodsBack == nil }.enumerated()
      .sorted {
        ($0.element.figure("mase") ?? .infinity, $0.offset)
          < ($1.element.figure("mase") ?? .infinity, $1.offset)
      }
      .map(\.element)
  }
}

extension PanelBacktest.Row {
  /// A figure by name.
  func figure(_ name: String) -> Double? { figures.first { $0.name == name }?.value }
}
