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
      different. Plans of the same name are compared. Without `--seed` both take the first's.

      EXAMPLE
        portolan compare my-plan my-plan-weak-dollar
      """)

  @OptionGroup var study: StudyArguments

  @Argument(help: "The folder of the other scenario.")
  var other: String

  func run() throws {
    try Exit.guarding {
      let first = try ScenarioInput(path: study.scenario, seed: study.seed)
      let second = try ScenarioInput(path: other, seed: first.scenario.seed)
      let table = try study.withControl { control in
        try ScenarioComparison(
          first: first.scenario, second: second.scenario, paths: study.paths, plans: study.plan
        ).run(control: control)
      }
      Console.write(table)
    }
  }
}
