import Foundation
import Testing

@Suite("Help")
struct HelpTests {
  static let commands = [
    "init", "check", "run", "forecast", "backtest", "simulate", "optimize", "compare", "report",
    "doctor",
    "schema", "explain", "fees", "customers",
  ]

  @Test("every command has help with an example that names it", arguments: commands)
  func helpHasExamples(command: String) throws {
    let help = try Program.run(command, "--help", in: TemporaryFolder())
    #expect(help.code == 0)
    #expect(help.errors.isEmpty)
    #expect(help.output.contains("EXAMPLE"))
    #expect(help.output.contains("  portolan \(command)"))
    // The usage line is one line by the library's rule; all else fits a terminal.
    let lines = help.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE") }
    #expect(help.output.contains("USAGE") && (lines.map(\.count).max() ?? 0) <= 100)
  }

  @Test("the program's help names every command and every exit code")
  func overview() throws {
    let help = try Program.run("--help", in: TemporaryFolder())
    #expect(help.code == 0)
    for command in Self.commands { #expect(help.output.contains("\n  \(command)")) }
    for code in ["0 ok", "1 failure", "3 infeasible", "64 usage", "65 bad", "130 interrupted"] {
      #expect(help.output.contains(code))
    }
  }

  @Test("run offers the options that scripts rely on")
  func optionsOfRun() throws {
    let help = try Program.run("run", "--help", in: TemporaryFolder()).output
    for option in [
      "--plan <name>", "--paths <n>", "--seed <n>", "--threads <n>", "--output <folder>",
      "--data <folder>", "--json",
    ] {
      #expect(help.contains("  \(option)"), "\(option)")
    }
    #expect(help.contains("PORTOLAN_DATA"))
  }

  @Test("a misspelt command is told which there are; optimise is one of them")
  func misspelt() throws {
    let run = try Program.run("optimze", "plan", in: TemporaryFolder())
    #expect(run.code == 64)
    for command in Self.commands + ["optimise"] { #expect(run.errors.contains(command)) }
    #expect(try Program.run("optimise", "--help", in: TemporaryFolder()).code == 0)
    #expect(try Program.run("help", "run", in: TemporaryFolder()).code == 0)
    #expect(try Program.run(in: TemporaryFolder()).output.contains("USAGE"))
  }

  @Test("a version is a version")
  func version() throws {
    let version = try Program.run("--version", in: TemporaryFolder())
    #expect(version.code == 0)
    #expect(version.output.split(separator: ".").count == 3)
  }
}
