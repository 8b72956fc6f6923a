import Testing

@testable import ScenarioIO

/// One broken scenario of the corpus: edits of the minimal template, and the findings expected.
///
///     edit stores.csv                 # following lines: `- old` and `+ new` text of one place
///     - us-amazon,amazon,us
///     + us-amazon,amazn,us
///     file plans/a.yaml               # following lines up to the next word at column 1 are the text
///       strategy: a
///     sibling other/scenario.yaml     # the same in a folder beside it
///     delete stock.csv
///     expect E0301 stores.csv:2:11 did you mean `amazon`
struct CaseFile: Sendable, CustomTestStringConvertible {
  let name: String
  var testDescription: String { name }
  let folder: MemoryFolder
  let expected: [Expectation]

  struct Expectation: Sendable {
    let code: String
    let place: String
    let hint: String
  }

  init(name: String, text: String) {
    var files = Dictionary(
      ScenarioTemplate.minimal.map { ($0.path, $0.text) }, uniquingKeysWith: { _, last in last })
    var siblings: [String: [(path: String, text: String)]] = [:]
    var expected: [Expectation] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    func block() -> String {
      var body: [String] = []
      while let line = lines.first, line.hasPrefix("  ") || line.isEmpty {
        body.append(String(line.dropFirst(2)))
        lines.removeFirst()
      }
      while body.last?.isEmpty ?? false { body.removeLast() }
      return CaseFile.unescaped(body.joined(separator: "\n") + "\n")
    }
    func marked(_ mark: String) -> String {
      var body: [String] = []
      while let line = lines.first, line.hasPrefix(mark) {
        body.append(String(line.dropFirst(mark.count)))
        lines.removeFirst()
      }
      return CaseFile.unescaped(body.joined(separator: "\n"))
    }
    while let line = lines.popFirst() {
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      switch words.first {
      case "edit":
        let old = marked("- ")
        let new = marked("+ ")
        let before = files[words[1], default: ""]
        precondition(old.isEmpty || before.contains(old), "\(name): no `\(old)` in \(words[1])")
        files[words[1]] =
          old.isEmpty ? before + new + "\n" : before.replacing(old, with: new, maxReplacements: 1)
      case "file": files[words[1]] = block()
      case "delete": files[words[1]] = nil
      case "sibling":
        let parts = words[1].split(separator: "/", maxSplits: 1).map(String.init)
        siblings[parts[0], default: []].append((parts[1], block()))
      case "expect":
        expected.append(
          Expectation(
            code: words[1], place: words.count > 2 ? words[2] : "-",
            hint: words.count > 3 ? words[3] : ""))
      default: break
      }
    }
    self.name = name
    self.expected = expected
    folder = MemoryFolder(
      name: "minimal", files: files.map { ($0.key, $0.value) },
      siblings: siblings.map { MemoryFolder(name: $0.key, files: $0.value) })
  }

  /// `\t`, `\r`, `\0` and `\x01` in cases stand for the characters, which editors would not keep.
  private static func unescaped(_ text: String) -> String {
    text.replacing("\\t", with: "\t").replacing("\\r", with: "\r").replacing("\\0", with: "\0")
      .replacing("\\x01", with: "\u{1}").replacing("\\ufeff", with: "\u{FEFF}")
  }
}
