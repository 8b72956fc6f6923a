import ArgumentParser

/// The command line: arguments, files, clock, progress and exit codes; nothing else.
@main
struct PortolanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portolan",
    abstract: "Plan cross-border selling: simulate, optimise and compare strategies.")
}
