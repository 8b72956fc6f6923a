import Benchmark
import Commerce
import LandedCost

/// Quotes of the exact cascade under the default scenario's rules.
func landedCost() {
  Benchmark("LandedCost: 1,000 quotes, three lines into the US") { benchmark in
    let scenario = DefaultScenario.scenario
    let book = RuleBook(rules: scenario.tariffs)
    let request = try consignment(in: scenario)
    benchmark.startMeasurement()
    for _ in 0..<1000 { blackHole(try book.landedCost(of: request)) }
  }
}

private func consignment(in scenario: Scenario) throws -> LandedCostRequest {
  guard let market = scenario.markets.first(where: { $0.country == "US" }),
    let goods = HSCode("851830")
  else { fatalError("the default scenario sells in the US") }
  let lines = (1...3).map { number in
    GoodsLine(
      id: "line \(number)", goods: goods, origin: "CN", quantity: 100,
      unitValue: Money(minorUnits: Int64(500 * number), market.currency))
  }
  return LandedCostRequest(
    day: scenario.calendar.monday(ofWeek: 0), destination: market, treatment: .bulkEntry,
    importer: .seller, lines: lines, freight: Money(minorUnits: 12_345, market.currency))
}
