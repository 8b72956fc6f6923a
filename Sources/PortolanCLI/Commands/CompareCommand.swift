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
      different. Plans of the same name are compared: which scenario is ahead, by how much and in how \
      many futures, then the paired differences of the main figures. `--csv` gives the means and \
      differences of all figures in full precision. Without `--seed` both take the first's.

      EXAMPLES
        portolan compare my-plan my-plan-weak-dollar
        portolan compare my-plan my-plan-weak-dollar --csv > differences.csv
      """)

  @OptionGroup var input: ScenarioArguments

  @Argument(help: "The folder of the other scenario.")
  var other: String

  @OptionGroup var choice: PlanArguments

  @OptionGroup var futures: FutureArguments

  @OptionGroup var form: TableArguments

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
      let compared = try input.withControl { try comparison.run(control: $0) }
      try Console.write(
        form.text(compared.text, verdict: compared.verdict, table: compared.table))
    }
  }
}
