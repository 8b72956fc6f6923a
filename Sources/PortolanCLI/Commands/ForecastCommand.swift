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

  @Argument(help: "The scenario's folder.")
  var scenario: String

  @Option(help: "The file to write; standard output where it is missing.")
  var output: String?

  @Option(help: "Threads. Results do not depend on it.")
  var threads: Int = ParallelBlocks.availableCores

  func run() throws {
    try Exit.guarding {
      let input = try ScenarioInput(path: scenario)
      let control = RunControl(workers: max(1, threads))
      let panel = try Study(scenario: input.scenario, paths: 1).forecast(
        parallel: ParallelBlocks(workers: control.workers), control: control)
      try TextOutput.write(StudyTables.forecast(panel, of: input.scenario), to: output)
    }
  }
}
