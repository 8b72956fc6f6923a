import Artifacts
import Commerce
import Kernels
import Testing

@testable import Portolan

@Suite("Backtest")
struct BacktestTests {
  private static func backtest(
    _ scenario: Scenario, seed: UInt64? = nil, workers: Int = 2
  ) throws -> ForecastBacktest {
    var scenario = scenario
    if let seed { scenario.seed = seed }
    return try Study(scenario: scenario, paths: 600).backtest(
      origins: 2, weeks: 4, control: MinimalStudy.control(workers))
  }

  @Test("one worker and two find the same table")
  func workersChangeNothing() throws {
    let scenario = try MinimalStudy.scenario()
    let tables = try [1, 2].map {
      StudyTables.backtest(try Self.backtest(scenario, workers: $0)).csv
    }
    #expect(tables[0] == tables[1])
    #expect(tables[0].hasPrefix("origin,scope,measure,interval,forecaster,value\n"))
  }

  @Test("the seed moves joint futures alone")
  func seedMovesAggregatesAlone() throws {
    let scenario = try MinimalStudy.scenario()
    let (one, two) = (try Self.backtest(scenario, seed: 1), try Self.backtest(scenario, seed: 2))
    #expect(one.engine == two.engine && one.naive == two.naive)
    #expect(one.coverage.prefix(3) == two.coverage.prefix(3))
    #expect(one.coverage.count == 9 && one.coverage != two.coverage)
    #expect(
      one.coverage.map(\.nominal.description) == [
        "0.5", "0.8", "0.9", "0.5", "0.8", "0.9", "0.5", "0.8", "0.9",
      ])
  }

  @Test("what came last changes the last origin's errors and nothing else")
  func laterValuesChangeNothingEarlier() throws {
    let scenario = try MinimalStudy.scenario()
    var other = scenario
    let sales = scenario.sales
    other.sales = SalesHistory(
      firstMonday: sales.firstMonday, weekCount: sales.weekCount, listings: sales.listings,
      units: sales.units.enumerated().map { place, units in
        place % sales.weekCount >= sales.weekCount - 4 ? units + 40 : units
      }, source: sales.source)
    let (one, two) = (try Self.backtest(scenario), try Self.backtest(other))
    #expect(one.origins[0].engine == two.origins[0].engine)
    #expect(one.origins[0].coverage == two.origins[0].coverage)
    #expect(one.origins[1].engine.signed > two.origins[1].engine.signed)
    #expect(one.origins[1].engine.scaled < two.origins[1].engine.scaled)
  }

  @Test("the verdict is one of errors, intervals and missing years")
  func verdict() throws {
    let text = StudyTables.backtestText(try Self.backtest(MinimalStudy.scenario()))
    #expect(text.hasPrefix("Errors are "))
    #expect(text.contains("seasonal naive's (WAPE ") && text.contains("intervals held "))
    #expect(text.contains("weeks of the total") && text.contains("\nall "))
    let heads = try #require(text.split(separator: "\n").first { $0.hasPrefix("from ") })
    for head in ["WAPE / naive's", "RMSSE / naive's", "bias / naive's", "loss / naive's"] {
      #expect(heads.contains(head))
    }
  }

  @Test("too little history is an error of the arguments")
  func tooLittleHistory() throws {
    let study = try Study(scenario: MinimalStudy.scenario(), paths: 8)
    let error = #expect(throws: StudyError.self) {
      try study.backtest(origins: 52, weeks: 52, control: MinimalStudy.control())
    }
    #expect("\(try #require(error))".contains("too little history"))
  }
}
