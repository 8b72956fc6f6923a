import Testing

@testable import TimeSeries

@Suite("Demand in every period and demand that skips periods")
struct DemandSplitTests {
  private let steady = (0..<30).map { 50 + Double($0 % 7) }
  private let skipping = (0..<30).map { $0 % 3 == 0 ? 6.0 : 0 }

  @Test("Each sort gets its model, and rows keep their places")
  func places() throws {
    let model = DemandSplit(name: "split", steady: Naive(), skipping: HistoricMean())
    let panel = Panel(rows: [skipping, steady, skipping, []], seasonLength: 1)
    let forecast = try model.run(panel, horizon: 2, keepsFitted: true)
    #expect(forecast.points == [2, 2, 51, 51, 2, 2, 0, 0])
    #expect(forecast.notes.map(\.model) == ["mean", "naive", "mean", "zero"])
    #expect(forecast.fitted[31] == steady[0])
  }

  @Test("A zero that the season may bring does not make a series skip")
  func seasonalZero() {
    let shops = (0..<56).map { $0 % 7 == 6 ? 0 : 20.0 + Double($0 % 5) }
    let rare = (0..<56).map { $0 % 2 == 0 ? 0 : 20.0 }
    let negative = (0..<56).map { Double($0 % 3) - 1 }
    let panel = Panel(rows: [shops, rare, negative, steady], seasonLength: 7)
    #expect((0..<4).map { DemandSplit.skips(panel, $0) } == [false, true, false, false])
    let seasonless = Panel(rows: [shops], seasonLength: 1)
    #expect(DemandSplit.skips(seasonless, 0))
  }
}
