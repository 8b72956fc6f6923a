import ArgumentParser
import Kernels

/// What every command takes that works on a scenario.
struct ScenarioArguments: ParsableArguments {
  @Argument(help: "The scenario's folder.")
  var scenario: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Threads; results do not depend on it. Default: one per processor.", valueName: "n"))
  var threads: Int?

  @Flag(help: "Show no progress.")
  var quiet = false

  @OptionGroup var external: DataArguments

  /// Threads to use.
  var workers: Int { threads ?? ParallelBlocks.availableCores }

  func validate() throws {
    guard (1...1024).contains(workers) else {
      throw ValidationError("--threads must be between 1 and 1024, not \(workers)")
    }
  }

  /// Runs work with a control that Ctrl-C cancels and a progress line.
  ///
  /// - Parameter folder: where the work keeps parts that outlive it, if anywhere.
  func withControl<Value>(
    keeping folder: PartFolder? = nil, _ work: (RunControl) throws -> Value
  ) throws -> Value {
    let line = ProgressLine(isQuiet: quiet)
    let control = RunControl(workers: workers, onProgress: { line.show($0) })
    defer { line.finish() }
    return try Interruption.cancelling(control, keeping: folder) { try work(control) }
  }
}

/// Which futures are looked at.
struct FutureArguments: ParsableArguments {
  @Option(
    parsing: .unconditional, help: ArgumentHelp("Futures to look at.", valueName: "n"))
  var paths = 2000

  @OptionGroup var draws: SeedArguments

  func validate() throws {
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
