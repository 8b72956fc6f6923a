import Dispatch
import Foundation

/// The program as users run it: the binary beside the test bundle.
enum Program {
  /// What a run of the program left.
  struct Result {
    /// The exit code, or nil where a signal ended the program.
    let code: Int32?
    let output: String
    let errors: String
  }

  /// Where the binary lies: in the build's folder, which holds the test bundle too.
  static let url: URL = {
    let beside = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folders =
      [beside] + ["release", "debug"].map { package.appendingPathComponent(".build/\($0)") }
    return folders.map { $0.appendingPathComponent("portolan") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? beside.appendingPathComponent("portolan")
  }()

  /// Runs the program to its end, or for at most a minute.
  static func run(
    _ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Result {
    try start(arguments, in: folder, environment: environment).result()
  }

  /// Runs a line of the shell, in which `$PORTOLAN` is the program.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Result {
    let shell = URL(fileURLWithPath: "/bin/sh")
    return try start(["-c", line], of: shell, in: folder, environment: ["PORTOLAN": url.path])
      .result()
  }

  /// Starts the program and does not wait.
  static func start(
    _ arguments: [String], of program: URL = url, in folder: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws -> RunningProgram {
    try RunningProgram(program, arguments, in: folder, environment: environment)
  }
}

/// A program that runs; its streams go to files, which no reader can block.
final class RunningProgram {
  private let process = Process()
  private let streams = TemporaryFolder()
  private let ended = DispatchSemaphore(value: 0)

  fileprivate init(
    _ program: URL, _ arguments: [String], in folder: TemporaryFolder,
    environment: [String: String]
  ) throws {
    for name in ["output", "errors"] { try streams.write("", to: name) }
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment
      .filter { $0.key != "NO_COLOR" && $0.key != "PORTOLAN_DATA" }
      .merging(environment) { _, given in given }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams.url(of: "output"))
    process.standardError = try FileHandle(forWritingTo: streams.url(of: "errors"))
    process.terminationHandler = { [ended] _ in ended.signal() }
    try process.run()
  }

  /// Whether the program takes an interruption itself by now (`SigCgt` of proc(5)).
  var catchesInterruption: Bool {
    let status = try? String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
    let mask = line.flatMap { UInt64($0.dropFirst(7).filter { $0.isHexDigit }, radix: 16) } ?? 0
    return mask & (1 << UInt64(SIGINT - 1)) != 0
  }

  /// Whether it has not ended yet.
  var isRunning: Bool { process.isRunning }

  /// What nothing can catch.
  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// What Ctrl-C does.
  func interrupt() { Foundation.kill(process.processIdentifier, SIGINT) }

  /// Waits for the end; what takes longer than a minute is killed.
  func result() throws -> Program.Result {
    if ended.wait(timeout: .now() + 60) == .timedOut {
      kill()
      ended.wait()
    }
    return Program.Result(
      code: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: try streams.text(of: "output"), errors: try streams.text(of: "errors"))
  }
}
