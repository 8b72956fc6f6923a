import ArgumentParser
import Portolan

/// Forecasts of past weeks beside what came.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Stand at past weeks, forecast what came after, and report errors and coverage.",
    discussion: """
      At each origin everything is done again with what was known then. Errors stand beside those of \
      seasonal naive: the same week a year before, or the mean of the last eight weeks where there \
      is no year of history. Coverage is that of the central 50, 80 and 90 % intervals of listings, markets and \
      the total; the latter two are drawn, by `--paths` futures.

      EXAMPLES
        portolan backtest my-plan
        portolan backtest my-plan --origins 6 --weeks 8
        portolan backtest my-plan --csv --output backtest.csv
      """)

  @OptionGroup var input: ScenarioArguments

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Weeks to forecast from each origin, and between two.", valueName: "n"))
  var weeks = 4

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Past weeks to stand at, the last one `--weeks` before the end.", valueName: "n"))
  var origins = 3

  @OptionGroup var futures: FutureArguments

  @OptionGroup var form: TableArguments

  @Option(
    help: ArgumentHelp(
      "The file to write; standard output where it is missing.", valueName: "file"))
  var output: String?

  func run() throws {
    try Exit.guarding {
      let place = try TextOutput(path: output)
      let scenario = try ScenarioInput(input, seed: futures.draws.seed).scenario
      let backtest = try input.withControl { control in
        try Study(scenario: scenario, paths: futures.paths).backtest(
          origins: origins, weeks: weeks, control: control)
      }
      try place.write(
        form.text(
          StudyTables.backtestText(backtest), verdict: StudyTables.backtestVerdict(backtest),
          table: StudyTables.backtest(backtest)))
    }
  }
}
