import ArgumentParser
import Portolan

/// Forecasts of past weeks beside what came, of a scenario or of any table of series.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Stand at past weeks, forecast what came after, and report errors and coverage.",
    usage: """
      portolan backtest <scenario> [options]
      portolan backtest --panel <file> --horizon <n> [options]
      """,
    discussion: """
      At each origin everything is done again with what was known then. A scenario: errors stand beside \
      those of seasonal naive: the same week a year before, or the mean of the last eight weeks where there \
      is no year of history. Coverage is that of the central 50, 80 and 90 % intervals of listings, markets and \
      the total; the latter two are drawn, by `--paths` futures. A table of series (see `portolan \
      forecast --help`): models of the forecasting core beside each other; rows of `split` test are \
      past like all others.

      EXAMPLES
        portolan backtest my-plan
        portolan backtest my-plan --origins 6 --weeks 8
        portolan backtest my-plan --csv --output backtest.csv
        portolan backtest --panel sales.csv.gz --horizon 13 --origins 4
        portolan backtest --panel sales.csv --horizon 12 --season 12 --model auto-ets,theta,combination
      """)

  @Argument(help: "The scenario's folder; leave it out with --panel.")
  var scenario: String?

  @OptionGroup(title: "A scenario") var origin: WeekArguments

  @OptionGroup(title: "A table of series") var panel: JudgedPanelArguments

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Past weeks or periods to stand at, the last one a horizon before the end.", valueName: "n"))
  var origins = 3

  @OptionGroup var form: TableArguments

  @OptionGroup var work: WorkArguments

  @Option(
    help: ArgumentHelp(
      "The file to write; standard output where it is missing.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard (scenario == nil) != (panel.panel == nil) else {
      throw ValidationError("give a scenario's folder or --panel, one of the two")
    }
    if panel.panel == nil { try panel.validateAbsence() } else { try origin.validateAbsence() }
  }

  func run() throws {
    try Exit.guarding {
      let place = try TextOutput(path: output)
      try place.write(panel.panel.map(judge(panel:)) ?? judge(scenario: scenario ?? ""))
    }
  }

  private func judge(scenario path: String) throws -> String {
    let scenario = try ScenarioInput(
      path: path, data: origin.external.folder(), seed: origin.draws.seed
    ).scenario
    let backtest = try work.withControl { control in
      try Study(scenario: scenario, paths: origin.paths ?? 2000).backtest(
        origins: origins, weeks: origin.weeks ?? 4, control: control)
    }
    return form.text(
      StudyTables.backtestText(backtest), verdict: StudyTables.backtestVerdict(backtest),
      table: StudyTables.backtest(backtest))
  }

  private func judge(panel path: String) throws -> String {
    let rows = try work.withControl { control in
      try PanelBacktest(
        PanelFile.read(path, groups: panel.groupColumns, control: control), models: panel.models,
        horizon: panel.horizon ?? 0, seasonLength: panel.season, origins: origins,
        calendar: panel.calendar
      ).rows(control: control)
    }
    return form.text(
      PanelBacktest.text(rows), verdict: PanelBacktest.verdict(rows),
      table: PanelBacktest.table(rows))
  }
}
