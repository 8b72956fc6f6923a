import ArgumentParser
import Kernels
import Portolan

/// The decisions alone.
struct OptimizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize",
    abstract: "Take the decisions that plans leave free; say what binds and why.",
    discussion: """
      Nothing is simulated: what the plans lead to is told by `portolan run`. Ends with 3 where \
      limits leave no choice, after naming those that conflict: such as in a folder that `portolan \
      init` wrote, with `free: [modes]` in plans/diversify.yaml, and in firm.csv 10 CNY of firm.cash \
      and 0 CNY of firm.credit_limit.

      EXAMPLE
        portolan optimize my-plan --plan optimised
      """,
    aliases: ["optimise"])

  @OptionGroup var input: ScenarioArguments

  @OptionGroup var draws: SeedArguments

  @OptionGroup var choice: PlanArguments

  @OptionGroup var form: JSONArguments

  func run() throws {
    try Exit.guarding {
      let scenario = try ScenarioInput(input, seed: draws.seed).scenario
      let plans = try input.withControl { control in
        let study = try Study(scenario: scenario, paths: 1, plans: choice.plan)
        let forecast = try study.forecast(
          parallel: ParallelBlocks(workers: control.workers), control: control)
        return try study.plans(forecast: forecast, control: control)
      }
      try Console.write(
        form.json
          ? StudyTables.decisionsAsJSON(plans) : StudyTables.decisions(plans, in: scenario))
      if !Infeasibility.sentences(of: plans).isEmpty { throw Exit.infeasible }
    }
  }
}
