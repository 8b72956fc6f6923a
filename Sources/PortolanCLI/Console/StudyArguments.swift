import ArgumentParser
import Kernels

/// Arguments that every command with futures takes.
struct StudyArguments: ParsableArguments {
  @Argument(help: "The scenario's folder.")
  var scenario: String

  @Option(
    help: "A plan to take, by name; repeat it for more. Default: all, the first is the reference.")
  var plan: [String] = []

  @Option(help: "Futures in which plans are judged.")
  var paths: Int = 2000

  @Option(help: "Key of all random draws, instead of the scenario's.")
  var seed: UInt64?

  @Option(help: "Threads. Results do not depend on it. Default: all processors.")
  var threads: Int = ParallelBlocks.availableCores

  @Flag(help: "Show no progress.")
  var quiet = false

  func validate() throws {
    guard paths >= 1, paths <= 10_000_000 else {
      throw ValidationError("--paths must be between 1 and 10000000, not \(paths)")
    }
    guard threads >= 1, threads <= 1024 else {
      throw ValidationError("--threads must be between 1 and 1024, not \(threads)")
    }
  }

  /// Runs work with a control that Ctrl-C cancels and a progress line.
  func withControl<Value>(_ work: (RunControl) throws -> Value) throws -> Value {
    let line = ProgressLine(isQuiet: quiet)
    let control = RunControl(workers: threads, onProgress: { line.show($0) })
    Interruption.cancels(control)
    defer { line.finish() }
    return try work(control)
  }
}
