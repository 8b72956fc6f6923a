import ArgumentParser
import Artifacts
import Portolan

/// One rendering of a study, without a run folder.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write one form of the report to a file or to standard output.",
    discussion: """
      EXAMPLES
        portolan report my-plan > report.html
        portolan report my-plan --format csv --paths 500 --output results.csv
      """)

  /// Forms of a report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, text, json, csv
  }

  @OptionGroup var input: ScenarioArguments

  @OptionGroup var choice: PlanArguments

  @OptionGroup var futures: FutureArguments

  @Option(help: ArgumentHelp("The form of the report.", valueName: "form"))
  var format = Format.html

  @Option(
    help: ArgumentHelp(
      "The file to write; standard output where it is missing.", valueName: "file"))
  var output: String?

  func run() throws {
    try Exit.guarding {
      let place = try TextOutput(path: output)
      let scenario = try ScenarioInput(input, seed: futures.draws.seed)
      let result = try input.withControl { control in
        try Study(
          scenario: scenario.scenario, paths: futures.paths, plans: choice.plan,
          loadNotes: scenario.notes
        ).run(control: control)
      }
      try place.write(render(result))
    }
  }

  private func render(_ result: StudyResult) -> String {
    switch format {
    case .html: StudyRenderings.html(of: result)
    case .text: StudyRenderings.verdict(of: result)
    case .json: StudyRenderings.summary(of: result)
    case .csv: StudyRenderings.table(of: result)
    }
  }
}
