import Kernels
import Testing
import TimeSeries

@testable import Forecasting

@Suite struct RollingOriginSelectionTests {
  private let selection = RollingOriginSelection()
  private let candidates: [any Forecaster] = [
    CoreForecaster(SimpleSmoothing()), SeasonalNaive(seasonWeeks: 4),
  ]

  private func backtest(_ panel: SeriesPanel) throws -> RollingBacktest {
    try selection.backtest(
      panel, candidates: candidates, parallel: ParallelBlocks(workers: 1),
      control: RunControl(workers: 1))
  }

  private func choices(_ rows: [[Double]]) throws -> [SeriesChoice] {
    let panel = Panels.make(rows)
    return selection.choices(try backtest(panel), panel, candidates: candidates)
  }

  /// The season of four weeks is plain to see, and a level is not.
  @Test func takesTheClearlyBetterCandidate() throws {
    let row = (0..<60).map { week in
      [10, 80, 30, 5][week % 4] + Draws.normal("clear", week: week)
    }
    let choice = try choices([row])
    #expect(choice == [SeriesChoice(candidate: 1, reason: .lowestRollingError)])
  }

  @Test func keepsTheFirstCandidateOnTies() throws {
    let choice = try choices([[Double](repeating: 4, count: 60)])
    #expect(choice == [SeriesChoice(candidate: 0, reason: .lowestRollingError)])
  }

  /// On pure noise a repeated season of four weeks is sometimes ahead by luck; it must rarely win.
  ///
  /// One-sided 5 % (somewhat more, since errors within an origin go together) of 200 is 10.
  @Test func noiseSeldomOverturnsThePreferred() throws {
    let rows = (0..<200).map { series in
      (0..<60).map { Draws.count(mean: 20, size: 10, entity: "luck \(series)", week: $0) }
    }
    #expect(try choices(rows).filter { $0.candidate == 1 }.count <= 25)
  }

  @Test func shortSeriesGetTheRobustMember() throws {
    let rows = [[Double](repeating: 3, count: 60), [1, 2, 3], [Double](repeating: 3, count: 19)]
    let found = try choices(rows)
    #expect(found[1] == SeriesChoice(candidate: 0, reason: .shortHistory))
    #expect(found[2] == SeriesChoice(candidate: 0, reason: .shortHistory))
  }

  @Test func usesAsManyOriginsAsTheHistoryAllows() throws {
    let panel = Panels.make([36, 35, 20, 19].map { [Double](repeating: 1, count: $0) })
    #expect(try backtest(panel).usableOrigins == [3, 2, 1, 0])
  }

  /// What comes after an origin must not change what was said there.
  @Test(arguments: Forecasters.all)
  func looksAtNothingAfterAnOrigin(_ member: any Forecaster) throws {
    let panel = Panels.mixed(count: 24)
    let changed = panel.mapValues { _, week, value in week >= panel.endWeek - 8 ? 99 : value }
    let run = { (panel: SeriesPanel) in
      try selection.backtest(
        panel, candidates: [member], parallel: ParallelBlocks(workers: 1),
        control: RunControl(workers: 1))
    }
    let (before, after) = (try run(panel), try run(changed))
    #expect(before.forecasts.map(\.bitPattern) == after.forecasts.map(\.bitPattern))
    #expect(before.actuals.map(\.bitPattern) != after.actuals.map(\.bitPattern))
  }

  @Test func errorsAreThoseOfTheForecasts() throws {
    var row = [Double](repeating: 5, count: 40)
    for week in 32..<40 { row[week] = 8 }
    let found = try backtest(Panels.make([row]))
    #expect(found.usableOrigins == [3])
    // One origin of three misses by 3 in each week: √(9 / 3).
    let error = try #require(found.rootMeanSquaredError(candidate: 0, series: 0))
    #expect(isClose(error, 3.0.squareRoot()))
  }
}
