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

  @Test("without, every week is as the last one")
  func repeatsTheLast() {
    let naive = NaivePast(known: (0..<51).map(Double.init))
    #expect(!naive.knowsYear)
    #expect(naive.point(inWeek: 0) == 50 && naive.point(inWeek: 7) == 50)
  }

  /// Weeks rise by one, so the last value lies h too low in week h, with no spread.
  @Test("quantiles add the errors that the same rule made before")
  func quantilesOfErrors() {
    let rising = NaivePast(known: (0..<30).map(Double.init))
    #expect(rising.quantiles(inWeek: 0, levels: [0.1, 0.9]) == [30, 30])
    #expect(rising.quantiles(inWeek: 4, levels: [0.5]) == [34])
    let seesaw = NaivePast(known: (0..<41).map { $0 % 2 == 0 ? 10.0 : 0 })
    #expect(seesaw.quantiles(inWeek: 0, levels: [0.25, 0.75]) == [0, 20])
    #expect(seesaw.quantiles(inWeek: 1, levels: [0.25, 0.75]) == [10, 10])
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
