import ArgumentParser
import Commerce
import Portolan

/// Two scenarios on the same futures.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Run two scenarios on the same random futures and show the paired differences.",
    discussion: """
      The second is usually a what-if: a folder whose scenario.yaml says `base: first` and what is \
      different. Plans of the same name are compared; a table of means and paired differences goes to \
      standard output. Without `--seed` both take the first's.

      EXAMPLE
        portolan compare my-plan my-plan-weak-dollar
      """)

  @OptionGroup var input: ScenarioArguments

  @Argument(help: "The folder of the other scenario.")
  var other: String

  @OptionGroup var choice: PlanArguments

  @OptionGroup var futures: FutureArguments

  @OptionGroup var form: JSONArguments

  func run() throws {
    try Exit.guarding {
      let first = try ScenarioInput(input, seed: futures.draws.seed).scenario
      let second = try ScenarioInput(
        path: other, data: input.external.folder(), seed: first.seed
      ).scenario
      let comparison = try ScenarioComparison(
        first: first, second: second, paths: futures.paths, plans: choice.plan)
      if choice.plan.isEmpty, !comparison.leftOut.isEmpty {
        Console.warning("only one has these plans: \(comparison.leftOut.joined(separator: ", "))")
      }
      let table = try input.withControl { try comparison.run(control: $0) }
      Console.say(comparison.heading)
      try Console.write(form.text(table))
    }
  }
}
