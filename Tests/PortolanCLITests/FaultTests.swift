import Foundation
import Testing

/// What a run leaves when it is killed, interrupted or refused by the system, and what the same command
/// makes of it.
@Suite("Faults")
struct FaultTests {
  /// Eight blocks: enough to be stopped between two of them.
  private static let futures = "4096"
  private static let results = ["actions.csv", "report.html", "results.csv", "summary.json"]

  private static func command(_ output: String) -> [String] {
    ["run", "plan", "--paths", futures, "--output", output, "--quiet"]
  }

  /// A folder with an undisturbed run in `whole`, and the seconds that it took.
  private static func folderWithWholeRun() throws -> (folder: TemporaryFolder, seconds: Double) {
    let folder = try TemporaryFolder.withCommentedScenario()
    let start = Date()
    let run = try Program.start(command("whole"), in: folder).result()
    try #require(run.code == 0, "\(run.errors)")
    return (folder, Date().timeIntervalSince(start))
  }

  private static func expectSameBytes(_ folder: TemporaryFolder, _ output: String) throws {
    for name in results {
      #expect(
        try folder.text(of: "\(output)/\(name)") == folder.text(of: "whole/\(name)"), "\(name)")
    }
  }

  private static func parts(_ folder: TemporaryFolder, of output: String) throws -> [String] {
    try folder.names().filter { $0.hasPrefix(".\(output).") && $0.hasSuffix(".parts") }
  }

  /// A run into `out` that has kept a part and, most probably, goes on.
  private static func startedAndHasKeptParts(in folder: TemporaryFolder) throws -> RunningProgram {
    let running = try Program.start(command("out"), in: folder)
    while running.isRunning {
      let kept = try parts(folder, of: "out").first.map { try folder.names(in: $0) } ?? []
      if kept.contains(where: { !$0.hasPrefix(".") }) { break }
      usleep(1000)
    }
    return running
  }

  @Test("killed at random moments again and again, a run ends with the bytes of an undisturbed one")
  func killed() throws {
    let (folder, seconds) = try Self.folderWithWholeRun()
    var random = SystemRandomNumberGenerator()
    var kills = 0
    for _ in 0..<6 {
      let running = try Program.start(Self.command("out"), in: folder)
      usleep(UInt32(Double.random(in: 0.02...max(0.05, seconds), using: &random) * 1e6))
      running.kill()
      if try running.result().code == nil { kills += 1 }
      // Nothing ever looks finished that is not.
      if try folder.names().contains("out") {
        #expect(try folder.names(in: "out").count == Self.results.count + 1)
      }
    }
    let last = try Program.start(Self.command("out"), in: folder).result()
    #expect(last.code == 0, "\(last.errors)")
    #expect(kills > 0)
    try Self.expectSameBytes(folder, "out")
    #expect(try Self.parts(folder, of: "out").isEmpty)
  }

  @Test("parts that a stopped run kept are used: what is said of them is true")
  func goesOn() throws {
    let (folder, _) = try Self.folderWithWholeRun()
    var stopped: Program.Result
    repeat {
      try? FileManager.default.removeItem(at: folder.url(of: "out"))
      let running = try Self.startedAndHasKeptParts(in: folder)
      running.interrupt()
      stopped = try running.result()
    } while stopped.code == 0
    #expect(stopped.code == 130)
    #expect(stopped.errors.contains("kept; the same command goes on from there"))
    let run = try Program.start(Self.command("out"), in: folder).result()
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("Going on from"))
    try Self.expectSameBytes(folder, "out")
    #expect(try Self.parts(folder, of: "out").isEmpty)
  }

  @Test("a disk that is full ends the run with the reason, and the same command goes on")
  func fullDisk() throws {
    let (folder, _) = try Self.folderWithWholeRun()
    let line = Self.command("out").joined(separator: " ")
    // A limit of 16 KiB a file is what a full disk looks like: writing fails half-way.
    let refused = try Program.shell(
      "trap '' XFSZ; ulimit -f 32; exec $PORTOLAN \(line)", in: folder)
    #expect(refused.code == 1)
    #expect(refused.errors.contains("File too large"), "\(refused.errors)")
    #expect(refused.errors.contains("make room and run it again"))
    #expect(try !folder.names().contains("out"))
    for place in try Self.parts(folder, of: "out") {
      #expect(try folder.names(in: place).isEmpty)
    }
    let run = try Program.start(Self.command("out"), in: folder).result()
    #expect(run.code == 0, "\(run.errors)")
    try Self.expectSameBytes(folder, "out")
  }

  @Test("two runs of the same content into one folder at once do not harm each other")
  func together() throws {
    let (folder, _) = try Self.folderWithWholeRun()
    let both = try (0..<2).map { _ in try Program.start(Self.command("out"), in: folder) }
    for running in both {
      let run = try running.result()
      #expect(run.code == 0, "\(run.errors)")
    }
    try Self.expectSameBytes(folder, "out")
    #expect(try folder.names() == ["out", "plan", "whole"])
  }

  @Test("two runs of other seeds into one folder at once leave one of them whole")
  func rivals() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let both = try ["1", "2"].map {
      try Program.start(
        ["run", "mini", "--paths", "1024", "--seed", $0, "--output", "out"], in: folder)
    }
    for running in both { #expect(try running.result().code == 0) }
    let manifest = try JSON.object(folder.text(of: "out/manifest.json"))
    let outputs = try #require(manifest["outputs"] as? [String: String])
    let sum = try Program.shell("sha256sum out/summary.json", in: folder).output.prefix(64)
    #expect(outputs["summary.json"] == String(sum))
    #expect(try folder.names() == ["mini", "out"])
  }

  @Test("parts that somebody damaged are not used")
  func damagedParts() throws {
    let (folder, _) = try Self.folderWithWholeRun()
    let running = try Self.startedAndHasKeptParts(in: folder)
    running.kill()
    _ = try running.result()
    let parts = try #require(Self.parts(folder, of: "out").first)
    for name in try folder.names(in: parts) {
      try folder.write("not a part", to: "\(parts)/\(name)")
    }
    let run = try Program.start(Self.command("out"), in: folder).result()
    #expect(run.code == 0, "\(run.errors)")
    try Self.expectSameBytes(folder, "out")
  }
}
