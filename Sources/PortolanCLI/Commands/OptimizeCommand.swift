import ArgumentParser
import Kernels
import Portolan

/// The decisions alone.
struct OptimizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize",
    abstract: "Take the decisions that plans leave free; say what binds and why.",
    discussion: """
      Nothing is simulated: what the plans lead to is told by `portolan run`.

      EXAMPLE
        portolan optimize my-plan --plan optimised
      """)

  @OptionGroup var study: StudyArguments

  func run() throws {
    try Exit.guarding {
      let input = try ScenarioInput(path: study.scenario, seed: study.seed)
      let text = try study.withControl { control in
        let corridor = try Study(
          scenario: input.scenario, paths: study.paths, plans: study.plan)
        let forecast = try corridor.forecast(
          parallel: ParallelBlocks(workers: control.workers), control: control)
        return StudyTables.decisions(
          try corridor.plans(forecast: forecast, control: control), in: input.scenario)
      }
      Console.write(text)
    }
  }
}
