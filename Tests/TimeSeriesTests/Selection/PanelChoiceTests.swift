import Testing

@testable import TimeSeries

@Suite("Choice of a panel's model by its own past")
struct PanelChoiceTests {
  private static let candidates: [any SeriesModel] = [Naive(), Drift()]

  @Test("straight lines are given to the drift, and the reason is the rolling error")
  func trend() throws {
    let rows = (1...20).map { slope in (0..<30).map { Double($0 * slope) } }
    let panel = Panel(rows: rows, seasonLength: 1)
    let forecast = try PanelChoice(Self.candidates).run(panel, horizon: 3)
    #expect(
      forecast.notes.allSatisfy { $0 == SeriesNote(model: "drift", reason: .lowestRollingError) })
    #expect(isClose(forecast.points[3 * 4], 30 * 5))
  }

  @Test("where none is long enough to judge, the first candidate is taken")
  func short() throws {
    let panel = Panel(rows: [[1, 2, 3], [3, 2, 5]], seasonLength: 1)
    let forecast = try PanelChoice(Self.candidates).run(panel, horizon: 3)
    #expect(forecast.notes.allSatisfy { $0 == SeriesNote(model: "naive", reason: .fitted) })
  }

  @Test("what a series got by rule keeps its own reason")
  func rules() throws {
    let rows = [[Double]](repeating: (0..<30).map { Double($0) }, count: 4) + [[], [4, 4, 4]]
    let forecast = try PanelChoice(Self.candidates).run(
      Panel(rows: rows, seasonLength: 1), horizon: 2)
    #expect(forecast.notes[4].reason == .noValues && forecast.notes[5].reason == .constant)
  }
}
