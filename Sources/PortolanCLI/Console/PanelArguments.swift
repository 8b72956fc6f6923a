import ArgumentParser
import Portolan

/// A table of series and what is asked of it.
struct PanelArguments: ParsableArguments {
  @Option(help: ArgumentHelp("A CSV file, `.csv.gz`, or - for standard input.", valueName: "file"))
  var panel: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Periods to forecast. Default: as many as `split` keeps back.", valueName: "n"))
  var horizon: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Periods in a season. Default: 12 for months, 4 for quarters, 7 for days, 24 for hours, else 1.",
      valueName: "n"))
  var season: Int?

  @Option(help: ArgumentHelp("The model. Default: combination.", valueName: "name"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Per cent of cases that intervals are to hold, or none. Default: 80,95.", valueName: "list"))
  var intervals: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Futures to draw of each series, as columns `path-1`, `path-2`, ….", valueName: "n"))
  var paths: Int?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Key of the draws. Default: 1.", valueName: "n"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Events and public holidays for models that use them (regression, fourier, auto): a country such as DE, a column that holds countries, or events for those of the trade alone.",
      valueName: "country|column|events"))
  var calendar: String?

  @Option(
    help: ArgumentHelp(
      "Columns of groups within groups, the coarsest first, as market/platform: --model credibility, and auto where that is better, draws series that are new or small to them.",
      valueName: "columns"))
  var groups: String?

  @Option(
    help: ArgumentHelp(
      "Levels of sums to forecast too, so that all add up: columns of the table, with / between those of one level, or total.",
      valueName: "list"))
  var hierarchy: String?

  @Option(
    help: ArgumentHelp(
      "How forecasts are made to add up: \(PanelReconciliation.names). Default: mint.",
      valueName: "way"),
    transform: Self.reconciliation)
  var reconcile: PanelReconciliation?

  @Flag(help: "Score the forecasts by the rows that `split` keeps back.")
  var score = false

  private static func reconciliation(_ name: String) throws -> PanelReconciliation {
    guard let way = PanelReconciliation(rawValue: name) else {
      throw ValidationError(
        "there is no way `\(name.prefix(40))`; one of \(PanelReconciliation.names)")
    }
    return way
  }

  /// The question.
  ///
  /// - Throws: a sentence where intervals are no numbers.
  var question: PanelQuestion {
    get throws {
      var question = PanelQuestion(horizon: horizon, seasonLength: season, scores: score)
      if let model { question.model = model }
      if let paths { question.paths = paths }
      if let seed { question.seed = seed }
      question.calendar = calendar
      question.groups = groups?.split(separator: "/").map(String.init) ?? []
      question.hierarchy = hierarchy.map { PanelQuestion.levels(of: $0) }
      if let reconcile { question.reconciliation = reconcile }
      if let intervals {
        question.intervals =
          try intervals == "none"
          ? []
          : intervals.split(separator: ",").map {
            guard let level = Double($0) else {
              throw ValidationError("`\($0)` in --intervals is no number; an example: 80,95")
            }
            return level
          }
      }
      return question
    }
  }

  func validate() throws {
    if reconcile != nil, hierarchy == nil {
      throw ValidationError("--reconcile goes with --hierarchy, which says what adds up")
    }
    _ = try question
  }

  /// Refuses what makes no sense without a table.
  func validateAbsence() throws {
    let isAsked = [
      horizon != nil, season != nil, model != nil, intervals != nil, paths != nil, seed != nil,
      score, hierarchy != nil, reconcile != nil, calendar != nil, groups != nil,
    ]
    if isAsked.contains(true) {
      throw ValidationError(
        "--horizon, --season, --model, --intervals, --paths, --seed, --calendar, --groups, --hierarchy, --reconcile and --score "
          + "go with --panel")
    }
  }
}
