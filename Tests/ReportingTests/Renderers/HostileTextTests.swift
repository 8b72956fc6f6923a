import Artifacts
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("A scenario full of hostile texts does no harm in any output")
struct HostileTextTests {
  static let texts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)", "]]>",
    "</style><style>*{display:none}", "=cmd|' /C calc'!A0", "@SUM(1+1)", "\u{202E}gnp.exe",
    "\u{1B}[2J\u{0}\u{7}", "{{7*7}}${7*7}", "שלום", "a,b\"c\r\nd", "--><!--",
  ]

  private func result(_ text: String) -> StudyResult {
    SmallStudy(futureCount: 10) { "\(text) \($0) \(text)" }.make()
  }

  @Test(arguments: texts)
  func `the page`(text: String) {
    let page = HTMLRenderer.render(report(for: result(text)))
    #expect(TagBalance.fault(in: page) == nil)
    for sign in ["<script", "<img", "<!--", "javascript:", " onload=\"", " style=\""] {
      #expect(!page.lowercased().contains(sign), "\(sign)")
    }
    #expect(page.components(separatedBy: "<style>").count == 2)
    #expect(!hasSteeringCharacters(page))
  }

  @Test(arguments: texts)
  func `the terminal`(text: String) {
    #expect(!hasSteeringCharacters(TextRenderer.render(report(for: result(text)))))
  }

  @Test(arguments: texts)
  func `the Markdown`(text: String) {
    let page = MarkdownRenderer.render(report(for: result(text)))
    #expect(!page.contains("<") && !hasSteeringCharacters(page))
    #expect(!page.contains("![") && !page.contains("](http"))
  }

  @Test(arguments: texts)
  func `the table`(text: String) {
    let table = TidyCSV.render(result(text))
    for line in table.split(separator: "\n").dropFirst() {
      // The last cell is a number, which may begin with a minus.
      for cell in cells(of: line).dropLast() {
        #expect(!(cell.first.map { "=+-@\t".contains($0) } ?? false), "\(cell)")
      }
      #expect(cells(of: line).count == 8)
    }
    #expect(!hasSteeringCharacters(table))
  }

  @Test(arguments: texts)
  func `the summary`(text: String) throws {
    let summary = JSONRenderer.summary(result(text))
    let read = try JSONSerialization.jsonObject(with: Data(summary.utf8)) as? [String: Any]
    let scenario = try #require(read?["scenario"] as? [String: Any])
    #expect((scenario["title"] as? String)?.hasPrefix(text) == true)
    #expect(!hasSteeringCharacters(summary) && !summary.contains("<"))
  }

  private func hasSteeringCharacters(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value)
    }
  }

  /// The cells of a line, quotes taken off.
  private func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for letter in line {
      if letter == "\"" {
        isQuoted.toggle()
      } else if letter == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(letter)
      }
    }
    return cells
  }
}
