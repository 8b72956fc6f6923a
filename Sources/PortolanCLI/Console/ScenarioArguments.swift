import ArgumentParser
import Kernels

/// What every command takes that works on a scenario.
struct ScenarioArguments: ParsableArguments {
  @Argument(help: "The scenario's folder.")
  var scenario: String

  @OptionGroup var work: WorkArguments

  @OptionGroup var external: DataArguments

  /// Threads to use.
  var workers: Int { work.workers }

  /// Runs work with a control that Ctrl-C cancels and a progress line; see `WorkArguments`.
  func withControl<Value>(
    keeping folder: PartFolder? = nil, _ body: (RunControl) throws -> Value
  ) throws -> Value {
    try work.withControl(keeping: folder, body)
  }
}

/// Which futures are looked at.
struct FutureArguments: ParsableArguments {
  @Option(
    name: .customLong("paths"), parsing: .unconditional,
    help: ArgumentHelp("Futures to look at. (default: 2000)", valueName: "n"))
  var given: Int?

  /// Futures to look at.
  var paths: Int { given ?? 2000 }

  @OptionGroup var draws: SeedArguments

  func validate() throws { try Self.check(paths: paths) }

  /// Refuses a number of futures that no run can have.
  static func check(paths: Int) throws {
    guard (1...10_000_000).contains(paths) else {
      throw ValidationError("--paths must be between 1 and 10000000, not \(paths)")
    }
  }
}

/// The key of the draws.
struct SeedArguments: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Key of all random draws, instead of the scenario's.", valueName: "n"))
  var seed: UInt64?
}

/// Which plans are compared.
struct PlanArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A plan to take, by name; repeat it for more. Default: all. The first is the reference.",
      valueName: "name"))
  var plan: [String] = []
}
