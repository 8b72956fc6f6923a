import Foundation
import Testing

/// Compares a text with the file kept for it beside the tests.
///
/// `RECORD_SNAPSHOTS=1` writes the files anew and fails the run, so that a recording never passes for
/// a test.
enum Snapshot {
  static func expect(
    _ actual: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
      Issue.record("Recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    guard actual != expected else { return }
    let pair = zip(actual.split(separator: "\n"), expected.split(separator: "\n"))
    let first = pair.first { $0 != $1 }
    Issue.record(
      "\(name) differs: \(first.map { "\($0.0.prefix(200)) instead of \($0.1.prefix(200))" } ?? "length")",
      sourceLocation: sourceLocation)
  }
}
