import ArgumentParser
import Portolan

/// A table of series whose past is forecast.
struct JudgedPanelArguments: ParsableArguments {
  @Option(help: ArgumentHelp("A CSV file, `.csv.gz`, or - for standard input.", valueName: "file"))
  var panel: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Periods to forecast from each origin, and between two.", valueName: "n"))
  var horizon: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Periods in a season. Default: 12 for months, 4 for quarters, 7 for days, 24 for hours, else 1.",
      valueName: "n"))
  var season: Int?

  @Option(
    help: ArgumentHelp(
      "Models, separated by commas. Default: \(PanelBacktest.usualModels.joined(separator: ",")).",
      valueName: "list"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Events and public holidays for models that use them (regression, fourier, auto): a country such as DE, a column that holds countries, or events for those of the trade alone.",
      valueName: "country|column|events"))
  var calendar: String?

  /// Columns by which the table is read in groups.
  var groupColumns: [String] {
    calendar.flatMap(PanelQuestion.column(ofCalendar:)).map { [$0] } ?? []
  }

  /// The models named.
  var models: [String] { model?.split(separator: ",").map(String.init) ?? [] }

  func validate() throws {
    if panel != nil, horizon == nil {
      throw ValidationError("say with --horizon how many periods to forecast")
    }
  }

  /// Refuses what makes no sense without a table.
  func validateAbsence() throws {
    if horizon != nil || season != nil || model != nil || calendar != nil {
      throw ValidationError("--horizon, --season, --model and --calendar go with --panel")
    }
  }
}
