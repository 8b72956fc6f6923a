import ArgumentParser
import Kernels
import Portolan

/// The command line: arguments, files, clock, progress and exit codes; nothing else.
@main
struct PortolanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portolan",
    abstract: "Plan cross-border selling: forecast, simulate, optimise and compare strategies.",
    discussion: """
      A scenario is a folder of small tables. Data goes to standard output, progress to standard \
      error.

      EXAMPLES
        portolan init my-plan              a commented scenario that runs at once
        portolan check my-plan             every mistake, with line and column
        portolan run my-plan               the report, in runs/my-plan-…
        portolan run my-plan --paths 10000 --plan stay --plan diversify
        portolan run my-plan --json | jq .verdict
        portolan explain E0107             what a code, a setting or a metric means

      EXIT CODES
        0 ok · 1 failure · 3 infeasible · 4 target not met · 64 usage · 65 bad input · 130 interrupted
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, CheckCommand.self, RunCommand.self, ForecastCommand.self,
      BacktestCommand.self, SimulateCommand.self, OptimizeCommand.self, CompareCommand.self,
      ReportCommand.self, LandedCommand.self, RulesCommand.self, FeesCommand.self,
      CustomersCommand.self,
      ExplainCommand.self, SchemaCommand.self, DoctorCommand.self,
    ])

  /// Says so where the processor lacks instructions that the program was built for; otherwise it would
  /// end with an illegal instruction somewhere.
  static func main() {
    guard Doctor.runsHere else {
      Console.error(Doctor.examine().first { !$0.isGood }?.text ?? "this processor is too old")
      exit(withError: Exit.failure)
    }
    // The threads of the linear algebra library spin from the start on, needed or not.
    BLAS.useOneThread()
    Interruption.listen()
    refuseUnknownCommand()
    main(nil)
  }

  /// The parser says no more of a misspelt command than that it is unexpected.
  private static func refuseUnknownCommand() {
    let known = configuration.subcommands.flatMap {
      [$0.configuration.commandName ?? ""] + $0.configuration.aliases
    }
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"),
      word != "help", !known.contains(word)
    else { return }
    Console.error("there is no command `\(word)`; there are: \(known.joined(separator: ", "))")
    exit(withError: Exit.usage)
  }
}
