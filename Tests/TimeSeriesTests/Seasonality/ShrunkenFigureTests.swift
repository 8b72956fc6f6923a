import Testing

@testable import TimeSeries

@Suite("Shrunken seasonal figures")
struct ShrunkenFigureTests {
  private let pattern = [0.8, 1.3, 0.9, 1.0]

  @Test("A season that repeats exactly is kept whole")
  func exact() {
    let values = (0..<40).map { 50 * pattern[$0 % 4] }
    let figures = ShrunkenFigure.figures(values, seasonLength: 4, isMultiplicative: true)
    #expect(zip(figures, pattern).allSatisfy { isClose($0, $1, within: 1e-12) })
  }

  @Test("Noise is drawn most of the way to no season")
  func noise() {
    let values = (0..<240).map { 100 + 10 * Panels.uniform(3, $0) }
    let plain = SeasonalFigure.figures(values, seasonLength: 12, isMultiplicative: true)
    let shrunken = ShrunkenFigure.figures(values, seasonLength: 12, isMultiplicative: true)
    func size(_ figures: [Double]) -> Double { figures.reduce(0) { $0 + ($1 - 1) * ($1 - 1) } }
    #expect(size(shrunken) < 0.25 * size(plain))
  }

  @Test("Taking the season out and putting it back gives the series", arguments: [1, 4, 24])
  func roundTrip(season: Int) {
    let panel = Panels.seasonal(count: 1, length: 400, season: season)
    for shift in [0.0, 130.0] {
      let values = panel.values.map { $0 - shift }
      var (adjusted, memory) = (values, [Double]())
      var adjustment = SeasonalAdjustment()
      adjustment.take(from: &adjusted, seasonLength: season, &memory)
      #expect(adjustment.isEmpty == (season == 1))
      for period in values.indices {
        #expect(
          isClose(adjustment.with(adjusted[period], at: period), values[period], within: 1e-9))
      }
    }
  }

  @Test("A week of hours is found where days differ")
  func week() throws {
    let values = (0..<1008).map { hour in
      (hour / 24 % 7 < 5 ? 100.0 : 40) * (hour % 24 < 8 ? 0.5 : 1.2) + Panels.uniform(1, hour)
    }
    var (adjusted, memory) = (values, [Double]())
    var adjustment = SeasonalAdjustment()
    adjustment.take(from: &adjusted, seasonLength: 24, &memory)
    let least = try #require(adjusted.min())
    let largest = try #require(adjusted.max())
    #expect(largest / least < 1.1, "\(least) to \(largest)")
  }
}
