import Foundation
import Testing

/// What a person at a terminal sees; `script` of util-linux plays the terminal.
@Suite("Terminal", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct TerminalTests {
  @Test("mistakes are coloured on a terminal, unless NO_COLOR is set")
  func colour() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try folder.edit("mini/scenario.yaml", "CNY", "CNR")
    let coloured = try Program.shell(Self.onTerminal("$PORTOLAN check mini"), in: folder)
    #expect(coloured.output.contains("\u{1B}[1;31merror[E0206]"))
    let plain = try Program.shell(Self.onTerminal("NO_COLOR=1 $PORTOLAN check mini"), in: folder)
    #expect(plain.output.contains("error[E0206]"))
    #expect(!plain.output.contains("\u{1B}"))
  }

  @Test("a pipe gets no colour although standard error is a terminal")
  func pipe() throws {
    let folder = try TemporaryFolder.withMinimalScenario()
    try folder.edit("mini/scenario.yaml", "CNY", "CNR")
    _ = try Program.shell(Self.onTerminal("$PORTOLAN check mini > found"), in: folder)
    let found = try folder.text(of: "found")
    #expect(found.contains("error[E0206]") && !found.contains("\u{1B}"))
  }

  @Test("progress says what is done and how long it will take, and goes away")
  func progress() throws {
    let folder = try TemporaryFolder.withCommentedScenario()
    let line = Self.onTerminal("$PORTOLAN run plan --paths 3000 --output out")
    let run = try Program.shell(line, in: folder)
    #expect(run.output.contains(" of 3000 ("))
    #expect(run.output.contains(" s left"))
    #expect(run.output.contains("\r\u{1B}[K"))
    let quiet = try Program.shell(
      Self.onTerminal("$PORTOLAN run plan --paths 600 --quiet --output out"), in: folder)
    #expect(!quiet.output.contains("\u{1B}"))
  }

  private static func onTerminal(_ line: String) -> String {
    "script -qec '\(line)' /dev/null"
  }
}
