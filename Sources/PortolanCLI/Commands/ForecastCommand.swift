import ArgumentParser
import Kernels
import Portolan

/// The forecasts alone.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Forecast every listing; write a table with means and quantiles.",
    discussion: """
      EXAMPLE
        portolan forecast my-plan --output forecast.csv
      """)

  @OptionGroup var input: ScenarioArguments

  @OptionGroup var form: JSONArguments

  @Option(
    help: ArgumentHelp(
      "The file to write; standard output where it is missing.", valueName: "file"))
  var output: String?

  func run() throws {
    try Exit.guarding {
      let place = try TextOutput(path: output)
      let scenario = try ScenarioInput(input).scenario
      let panel = try input.withControl { control in
        try Study(scenario: scenario, paths: 1).forecast(
          parallel: ParallelBlocks(workers: control.workers), control: control)
      }
      try place.write(form.text(StudyTables.forecast(panel, of: scenario)))
    }
  }
}
