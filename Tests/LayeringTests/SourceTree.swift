import Foundation

/// The project's Swift files as text, found from this file's own place.
enum SourceTree {
  /// The project's folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// One source file.
  struct File {
    /// The room it belongs to: the first folder under Sources.
    let room: String
    /// Its path from the project's folder.
    let path: String
    /// Its lines without comments.
    let lines: [String]

    /// Modules that it imports, whatever the form: `import M`, `public import M`,
    /// `@testable import M`, `import struct M.T`.
    var imports: [String] {
      lines.compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        guard let position = words.firstIndex(of: "import"),
          words[..<position].allSatisfy({ Self.prefixes.contains($0) || $0.hasPrefix("@") }),
          position + 1 < words.count
        else { return nil }
        let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let name =
          kinds.contains(words[position + 1]) && position + 2 < words.count
          ? words[position + 2] : words[position + 1]
        return name.split(separator: ".").first.map(String.init)
      }
    }

    private static let prefixes: Set<String> = [
      "public", "internal", "package", "private", "fileprivate",
    ]
  }

  /// All Swift files under Sources.
  static let files: [File] = {
    let sources = root.appendingPathComponent("Sources")
    let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      let url = sources.appendingPathComponent(path)
      guard let text = try? String(contentsOf: url, encoding: .utf8),
        let room = path.split(separator: "/").first
      else { return nil }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.hasPrefix("//") }
      return File(room: String(room), path: "Sources/\(path)", lines: lines)
    }
  }()

  /// Files outside a room that hold a word as a word of its own.
  static func offenders(outside rooms: Set<String>, holding pattern: String) throws -> [String] {
    let expression = try Regex(pattern)
    return files.filter { file in
      !rooms.contains(file.room) && file.lines.contains { $0.contains(expression) }
    }.map(\.path)
  }
}
