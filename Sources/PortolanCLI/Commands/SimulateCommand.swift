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

  @OptionGroup var study: StudyArguments

  @Option(help: "The file to write; standard output where it is missing.")
  var output: String?

  func run() throws {
    try Exit.guarding {
      let input = try ScenarioInput(path: study.scenario, seed: study.seed)
      let table = try study.withControl { control in
        try Study(scenario: input.scenario, paths: study.paths).factorTable(control: control)
      }
      try TextOutput.write(table, to: output)
    }
  }
}
