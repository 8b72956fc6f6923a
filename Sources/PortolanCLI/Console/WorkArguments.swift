import ArgumentParser
import Kernels

/// How long work is done: on how many threads, and whether progress is shown.
struct WorkArguments: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Threads; results do not depend on it. Default: one per processor.", valueName: "n"))
  var threads: Int?

  @Flag(help: "Show no progress.")
  var quiet = false

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
