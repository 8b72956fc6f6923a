import ArgumentParser
import Portolan

/// The futures alone.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Draw futures of currencies, tariffs, lanes and demand; write their quantiles.",
    discussion: """
      The table has one row per factor, week and quantile. Plans change none of it.

      EXAMPLE
        portolan simulate my-plan --paths 10000 --output factors.csv
      """)

  @OptionGroup var input: ScenarioArguments

  @OptionGroup var futures: FutureArguments

  @OptionGroup var form: JSONArguments

  @Option(
    help: ArgumentHelp(
      "The file to write; standard output where it is missing.", valueName: "file"))
  var output: String?

  func run() throws {
    try Exit.guarding {
      let place = try TextOutput(path: output)
      let scenario = try ScenarioInput(input, seed: futures.draws.seed).scenario
      let table = try input.withControl { control in
        try Study(scenario: scenario, paths: futures.paths).factorTable(control: control)
      }
      try place.write(form.text(table))
    }
  }
}
