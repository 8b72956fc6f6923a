import Testing

@testable import Forecasting

@Suite("The naive forecaster of a backtest")
struct NaivePastTests {
  @Test("with a year of history a week is as the same week a year before")
  func repeatsTheYear() {
    let naive = NaivePast(known: (0..<60).map(Double.init))
    #expect(naive.knowsYear)
    #expect(naive.point(inWeek: 0) == 8 && naive.point(inWeek: 3) == 11)
    #expect(naive.point(inWeek: 51) == 59)
  }

  @Test("without, every week is as the mean of the last eight")
  func repeatsTheLevel() {
    let naive = NaivePast(known: (0..<51).map(Double.init))
    #expect(!naive.knowsYear)
    #expect(naive.point(inWeek: 0) == 46.5 && naive.point(inWeek: 7) == 46.5)
  }

  @Test("it says what the forecaster of that name says", arguments: [1, 5, 30, 51, 52, 60])
  func isTheForecaster(weeks: Int) throws {
    let known = (0..<weeks).map { Double($0 * $0 % 17) }
    let batch = try SeasonalNaive().run(Panels.make([known]), horizon: 52)
    let naive = NaivePast(known: known)
    #expect((0..<52).map(naive.point) == batch.points)
  }

  /// Weeks rise by one, so the mean of the last eight lies 4.5 + h too low in week h; the first seven
  /// origins know fewer weeks, and theirs lies less low.
  @Test("quantiles add the errors that the same rule made before")
  func quantilesOfErrors() {
    let rising = NaivePast(known: (0..<30).map(Double.init))
    #expect(rising.quantiles(inWeek: 0, levels: [0, 0.5, 0.9]) == [26.5, 30, 30])
    #expect(rising.quantiles(inWeek: 4, levels: [0.5]) == [34])
    let seesaw = NaivePast(known: (0..<41).map { $0 % 2 == 0 ? 10.0 : 0 })
    #expect(seesaw.quantiles(inWeek: 0, levels: [0.25, 0.75]) == [0, 10])
  }

  /// Each week lies 52 above that of the year before.
  @Test("with a year, errors are those of the year before, however far ahead")
  func quantilesOfYears() {
    let rising = NaivePast(known: (0..<80).map(Double.init))
    #expect(rising.quantiles(inWeek: 0, levels: [0.1, 0.9]) == [80, 80])
    #expect(rising.quantiles(inWeek: 9, levels: [0.1, 0.9]) == [89, 89])
  }

  @Test("too few errors are no quantiles")
  func tooFewErrors() {
    #expect(
      NaivePast(known: [Double](repeating: 1, count: 8)).quantiles(inWeek: 0, levels: [0.5]) == nil)
    #expect(
      NaivePast(known: [Double](repeating: 1, count: 9)).quantiles(inWeek: 0, levels: [0.5]) == [1])
    #expect(
      NaivePast(known: [Double](repeating: 1, count: 59)).quantiles(inWeek: 0, levels: [0.5]) == nil
    )
  }

  @Test("the scale is the mean squared change; a listing that never changed has none")
  func scale() {
    #expect(NaivePast(known: [1, 3, 3, 0]).meanSquaredChange == 13.0 / 3)
    #expect(NaivePast(known: [2, 2]).meanSquaredChange == nil)
    #expect(NaivePast(known: [2]).meanSquaredChange == nil)
  }
}
