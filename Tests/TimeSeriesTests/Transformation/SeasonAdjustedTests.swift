import Testing

@testable import TimeSeries

@Suite("Models on adjusted series")
struct SeasonAdjustedTests {
  private let pattern = [0.8, 1.3, 0.9, 1.0]

  @Test("a season that repeats is put back around what the model says")
  func repeats() throws {
    let row = (0..<40).map { (50 + 0.01 * Double($0 % 3)) * pattern[$0 % 4] }
    let forecast = try SeasonAdjusted(Naive()).run(
      Panel(rows: [row], seasonLength: 4), horizon: 6, keepsFitted: true)
    for step in 0..<6 {
      #expect(isClose(forecast.points[step], 50 * pattern[step % 4], within: 1e-3))
    }
    #expect(forecast.fitted[0].isNaN)
    for period in 1..<40 { #expect(isClose(forecast.fitted[period], row[period], within: 1e-3)) }
    #expect(forecast.notes[0] == SeriesNote(model: "adjusted-naive", reason: .fitted))
  }

  @Test("deviations follow the season's factors")
  func deviations() throws {
    let row = (0..<80).map { (50 + 10 * Panels.uniform(4, $0)) * pattern[$0 % 4] }
    let forecast = try SeasonAdjusted(HistoricMean()).run(
      Panel(rows: [row], seasonLength: 4), horizon: 4)
    for step in 1..<4 {
      let shape = forecast.points[step] / forecast.points[0]
      #expect(isClose(forecast.deviations[step] / forecast.deviations[0], shape, within: 1e-9))
    }
  }

  @Test("a shorter season than asked for is left to the model")
  func short() throws {
    let panel = Panels.seasonal(count: 5, length: 48, season: 4)
    let plain = try SeasonalNaive().run(panel, horizon: 8)
    #expect(
      try SeasonAdjusted(SeasonalNaive(), shortestSeason: 13).run(panel, horizon: 8).points
        == plain.points)
  }
}
