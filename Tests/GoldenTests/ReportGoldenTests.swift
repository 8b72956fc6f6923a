import Reporting
import TestSupport
import Testing

@Suite("Reports of a hand-written study stay as they were read and approved")
struct ReportGoldenTests {
  private let result = SmallStudy().make()

  @Test func `the page`() throws {
    try Snapshot.expect(HTMLRenderer.render(report(for: result)), named: "report.html")
  }

  @Test func `the terminal's verdict`() throws {
    try Snapshot.expect(TextRenderer.render(report(for: result)), named: "verdict.txt")
  }

  @Test func `the document`() throws {
    try Snapshot.expect(MarkdownRenderer.render(report(for: result)), named: "report.md")
  }

  @Test func `the summary`() throws {
    try Snapshot.expect(JSONRenderer.summary(result), named: "summary.json")
  }

  @Test func `the sheet of actions`() throws {
    try Snapshot.expect(ActionCSV.render(result), named: "actions.csv")
  }

  @Test func `the tidy table`() throws {
    try Snapshot.expect(TidyCSV.render(result), named: "tidy.csv")
  }
}
