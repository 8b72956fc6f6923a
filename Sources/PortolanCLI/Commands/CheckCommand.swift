import ArgumentParser
import Portolan
import ScenarioIO

/// All mistakes of a scenario in one pass.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report every mistake in a scenario, with file, line and column.",
    discussion: """
      EXAMPLES
        portolan check my-plan
        portolan check my-plan --json | jq -r .code

      Ends with 65 if there is an error. `portolan explain E0107` tells more about a code.
      """)

  @Argument(help: "The scenario's folder.")
  var scenario: String

  @Flag(help: "One JSON object per line on standard output.")
  var json = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @OptionGroup var external: DataArguments

  func run() throws {
    try Exit.guarding {
      let result = ScenarioDoor.load(try DiskFolder(path: scenario), data: try external.folder())
      let renderer: DiagnosticRenderer =
        json ? .json : .text(colour: Console.Stream.output.wantsColour)
      try Console.write(renderer.render(result.diagnostics))
      let (errors, warnings) = (result.count(of: .error), result.count(of: .warning))
      Console.say("\(scenario): \(Self.count(errors, "error")), \(Self.count(warnings, "warning"))")
      if errors > 0 || (strict && warnings > 0) { throw Exit.badInput }
    }
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
