import ArgumentParser
import Foundation
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

  @OptionGroup var study: StudyArguments

  @Option(help: "html, text, json or csv.")
  var format = Format.html

  @Option(help: "The file to write; standard output where it is missing.")
  var output: String?

  func run() throws {
    try Exit.guarding {
      let input = try ScenarioInput(path: study.scenario, seed: study.seed)
      let result = try study.withControl { control in
        try Study(
          scenario: input.scenario, paths: study.paths, plans: study.plan, loadNotes: input.notes
        ).run(control: control)
      }
      let text =
        switch format {
        case .html: StudyRenderings.html(of: result)
        case .text: StudyRenderings.verdict(of: result)
        case .json: StudyRenderings.summary(of: result)
        case .csv: StudyRenderings.table(of: result)
        }
      try TextOutput.write(text, to: output)
    }
  }
}
