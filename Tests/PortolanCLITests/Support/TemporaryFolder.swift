import Foundation

/// A folder of a test's own, gone when the test is.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appendingPathComponent("portolan-\(UUID().uuidString)", isDirectory: true)

  init() {
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The place of a path in it.
  func url(of path: String) -> URL { url.appendingPathComponent(path) }

  /// A file's text.
  func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: url(of: path)), as: UTF8.self)
  }

  /// Writes a file, with the folders that it needs.
  func write(_ text: String, to path: String) throws {
    let place = url(of: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  /// Replaces text in a file, which must be there.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let before = try text(of: path)
    guard before.contains(old) else { throw Missing(text: old, path: path) }
    try write(before.replacingOccurrences(of: old, with: new), to: path)
  }

  /// Makes a link.
  func link(_ path: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url(of: path).path, withDestinationPath: destination)
  }

  /// Names directly in a folder of it, hidden ones too, sorted.
  func names(in path: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(of: path).path).sorted()
  }

  /// Every path below it, sorted.
  var tree: [String] {
    (FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []).sorted()
  }

  private struct Missing: Error {
    let text: String
    let path: String
  }
}
