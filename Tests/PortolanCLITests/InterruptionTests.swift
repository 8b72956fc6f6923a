import Foundation
import Testing

@Suite("Exit code 130: Ctrl-C")
struct InterruptionTests {
  /// More futures than can be simulated before the test interrupts.
  static let many = "10000000"

  @Test("a long run ends soon after Ctrl-C and leaves nothing behind")
  func longRun() throws {
    let folder = try TemporaryFolder.withCommentedScenario()
    let before = folder.tree
    let running = try Program.start(
      ["run", "plan", "--paths", Self.many, "--output", "out"], in: folder)
    let (result, seconds) = try interrupted(running, after: 0.5)
    #expect(result.code == 130)
    // A second of patience, and room for a busy machine.
    #expect(seconds < 5)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("interrupted; nothing was written"))
    #expect(folder.tree == before)
  }

  @Test("an earlier run survives an interrupted one")
  func earlierRunSurvives() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    _ = try Program.run("run", "mini", "--paths", "8", "--output", "out", in: folder)
    let before = try folder.text(of: "out/manifest.json")
    let running = try Program.start(
      ["run", "mini", "--paths", Self.many, "--output", "out"], in: folder)
    let (result, _) = try interrupted(running, after: 0.3)
    #expect(result.code == 130)
    #expect(try folder.text(of: "out/manifest.json") == before)
    #expect(try folder.names() == ["mini", "out"])
  }

  @Test("Ctrl-C right at the beginning is taken too", arguments: ["run", "simulate", "report"])
  func early(command: String) throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    let running = try Program.start([command, "mini", "--paths", Self.many], in: folder)
    let (result, seconds) = try interrupted(running, after: 0)
    #expect(result.code == 130)
    #expect(seconds < 5)
    #expect(try folder.names() == ["mini"])
  }

  /// Waits until the program listens, then interrupts it.
  private func interrupted(
    _ running: RunningProgram, after delay: TimeInterval
  ) throws -> (result: Program.Result, seconds: TimeInterval) {
    for _ in 0..<3000 where !running.catchesInterruption { usleep(5000) }
    try #require(running.catchesInterruption)
    usleep(UInt32(delay * 1e6))
    let start = Date()
    running.interrupt()
    return (try running.result(), Date().timeIntervalSince(start))
  }
}
