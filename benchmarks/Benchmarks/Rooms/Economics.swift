import Benchmark
import Commerce
import Economics

/// Tax and duty of sales in pieces, as the ledger asks for them: eight futures of a listing and week.
func economics() {
  Benchmark("Economics: tax and duty of 1 M listing-weeks") { benchmark in
    let scenario = DefaultScenario.scenario
    let costs = try CompiledCosts(
      scenario: scenario, modes: scenario.stores.map { _ in .directMail })
    let listings = scenario.listings.count
    let forms = FormLanes(facts: 0) { _ in .zero }
    let rounds = 1_000_000 / (8 * listings * costs.weekCount)
    benchmark.startMeasurement()
    var sum = SIMD8<Double>.zero
    for round in 0..<rounds {
      for listing in 0..<listings {
        let spread = SIMD8<Double>(0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, Double(round + 1))
        let price = spread * costs.startPriceLocal[listing]
        for week in 0..<costs.weekCount {
          let charges = costs.saleCharges(
            ofListing: listing, week: week, forms: forms, grossLocal: price)
          let net = price * (1 - charges.taxShareOfGross)
          sum += net * charges.dutyRate + charges.dutyPerUnit
        }
      }
    }
    blackHole(sum)
  }
}
