import Testing
import TimeSeries

@Suite("Panels")
struct PanelTests {
  @Test("Rows of any length lie one after the other")
  func rows() {
    let panel = Panel(rows: [[1, 2, 3], [], [.nan, 5]], seasonLength: 4)
    #expect(panel.count == 3)
    #expect((0..<3).map(panel.length(of:)) == [3, 0, 2])
    #expect(panel.range(of: 2) == 3..<5)
    #expect(panel.longestLength == 3)
  }

  @Test("A panel may hold nothing")
  func empty() {
    let panel = Panel(rows: [], seasonLength: 1)
    #expect(panel.count == 0 && panel.longestLength == 0)
  }
}
