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

  Benchmark("LandedCost: 100,000 orders into the US, compiled") { benchmark in
    let scenario = DefaultScenario.scenario
    let request = try consignment(in: scenario)
    let terms = CorridorTerms(
      market: request.destination, goods: request.lines[0].goods, origin: "CN",
      treatment: .parcel, importer: .buyer, exchange: request.exchange)
    let corridor = try CompiledCorridor(
      RuleBook(rules: scenario.tariffs), terms, on: request.day)
    benchmark.startMeasurement()
    var order = OrderAmounts()
    var sum: Int64 = 0
    for cents in 0..<Int64(100_000) {
      order.goods = FixedPoint(Money(minorUnits: cents, request.currency))
      sum += try corridor.charges(on: order).duty
    }
    blackHole(sum)
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
