import Artifacts
import Reporting
import TestSupport
import Testing

@Suite("The sheet of actions is a table that a spreadsheet reads")
struct ActionCSVTests {
  private let lines = ActionCSV.render(SmallStudy().make()).split(separator: "\n")

  @Test("every line has the columns of the head")
  func columns() {
    let count = ActionCSV.header.split(separator: ",", omittingEmptySubsequences: false).count
    #expect(lines.count > 1)
    for line in lines where !line.contains("\"") {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == count)
    }
  }

  @Test("an order says what, where, how, when it is there and what it ties up")
  func order() {
    #expect(
      lines.contains(
        "stay,2026-07-06,order,Desk lamp,lamp,hamburg,sea,1,800,800,800,2026-09-21,56000,14880,CNY"
      ), "\(lines)")
  }

  @Test("papers that are late are due in the first week")
  func latePapers() {
    #expect(lines.contains { $0.hasPrefix("stay,2026-07-06,papers,") && $0.contains(",21000,") })
  }

  @Test("no hostile name becomes a formula", arguments: ["=1+1", "@SUM(1)", "+1", "-1"])
  func formulas(text: String) {
    let result = SmallStudy(futureCount: 10) { "\(text) \($0)" }.make()
    for cell in ActionCSV.render(result).split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      #expect(!cell.hasPrefix(text))
    }
  }
}
