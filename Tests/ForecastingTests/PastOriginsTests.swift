import Artifacts
import Commerce
import Forecasting
import Kernels
import Testing

@Suite("Origins of a backtest")
struct PastOriginsTests {
  private static func scenario(_ change: ([String: [Double]]) -> [String: [Double]] = { $0 }) throws
    -> Scenario
  {
    var test = TestScenario()
    for (product, level) in [("lamp", 40.0), ("clock", 24), ("buds", 60)] {
      test.units["\(product)@us-shop"] = TestScenario.sales("\(product) us", level: level)
      test.units["\(product)@de-shop"] = TestScenario.sales("\(product) de", level: level / 2)
    }
    test.units = change(test.units)
    return try test.scenario()
  }

  private static func origins(_ scenario: Scenario, _ count: Int, _ weeks: Int)
    throws(BacktestError)
    -> PastOrigins
  {
    try PastOrigins(scenario, count: count, weeks: weeks, engine: ForecastEngine())
  }

  private static func panel(_ scenario: Scenario) throws -> ForecastPanel {
    try ForecastEngine().forecast(
      scenario, parallel: ParallelBlocks(workers: 1), control: RunControl(workers: 1))
  }

  @Test("three origins four weeks apart begin 12, 8 and 4 weeks before the end")
  func begin() throws {
    let past = try Self.origins(Self.scenario(), 3, 4)
    #expect(past.starts == [92, 96, 100].map { Panels.origin.advanced(by: 7 * $0) })
    let first = past.scenario(at: past.starts[0])
    #expect(first.sales.weekCount == 92 && first.calendar.horizonWeeks == 4)
    #expect(first.calendar.start == past.starts[0])
  }

  /// Everything from the first origin on is another story: the panel of then must not know.
  @Test(
    "what came after an origin changes nothing of its panel: choices, spreads, factors, quantiles")
  func readsNothingLater() throws {
    let one = try Self.scenario()
    let two = try Self.scenario { units in
      units.mapValues { row in row.prefix(92) + row.suffix(12).map { 500 - $0 } }
    }
    let panels = try [one, two].map { scenario in
      let past = try Self.origins(scenario, 3, 4)
      return try Self.panel(past.scenario(at: past.starts[0]))
    }
    #expect(panels[0].means == panels[1].means && panels[0].quantiles == panels[1].quantiles)
    #expect(panels[0].choices == panels[1].choices)
    #expect(panels[0].dispersionSizes == panels[1].dispersionSizes)
    #expect(panels[0].commonVolatility == panels[1].commonVolatility)
    #expect(panels[0].levelVariancePerWeek == panels[1].levelVariancePerWeek)
  }

  @Test("the panel of an origin is that of a scenario whose plan begins there")
  func isThePlainForecast() throws {
    let scenario = try Self.scenario()
    let past = try Self.origins(scenario, 1, 8)
    var plain = scenario
    plain.calendar = try #require(PlanningCalendar(start: past.starts[0], horizonWeeks: 8))
    let (left, right) = (
      try Self.panel(past.scenario(at: past.starts[0])), try Self.panel(plain)
    )
    #expect(left.means == right.means && left.quantiles == right.quantiles)
  }

  @Test("too little history says how many weeks are there and how many are needed")
  func tooLittle() throws {
    let scenario = try Self.scenario { $0.mapValues { $0 } }
    #expect(throws: BacktestError.tooLittleHistory(known: 104, needed: 108, origins: 24, weeks: 4))
    {
      try Self.origins(scenario, 24, 4)
    }
    #expect(try Self.origins(scenario, 23, 4).starts.count == 23)
    let text = BacktestError.tooLittleHistory(known: 1, needed: 16, origins: 1, weeks: 4)
      .description
    #expect(text.contains("1 week of sales") && text.contains("16 are needed"))
    #expect(text.contains("must know 12") && text.contains("--origins"))
  }

  @Test("a scenario without sales has 0 weeks")
  func withoutSales() throws {
    let empty = try Self.scenario { _ in [:] }
    #expect(throws: BacktestError.tooLittleHistory(known: 0, needed: 24, origins: 3, weeks: 4)) {
      try Self.origins(empty, 3, 4)
    }
  }

  @Test(
    "numbers out of range are refused", arguments: [(0, 4), (53, 1), (3, 0), (1, 53), (-1, -1)])
  func outOfRange(count: Int, weeks: Int) throws {
    let scenario = try Self.scenario()
    #expect(throws: BacktestError.self) { try Self.origins(scenario, count, weeks) }
  }
}
