import Artifacts
import Commerce
import Economics

/// The start: stock, money and ranks as the scenario gives them.
extension LedgerTile {
  mutating func open(_ block: PathBlock, offset: Int) {
    program.parameters.load(block, offset: offset, into: &parameters)
    clear()
    setRates(week: 0, block, offset)
    cash.balance = Lanes(repeating: program.firm.openingCash)
    openClaims()
    openDeposits()
    planner.prepare(schedule: 0, book: book)
    for pool in program.pools.indices { openStock(pool, block, offset) }
    for arrival in program.openingArrivals { openArrival(arrival) }
    placeFirstOrders(block, offset)
    figures = LaneFigures()
    figures.openingNetMoney = cash.netMoney
    figures.openingStockValue = terminalStockValue {
      Lanes(repeating: program.openingWeeklyUnits[$0])
    }
    figures.openingBookValue = cash.netMoney + stock.totalValue
  }

  private mutating func clear() {
    course.restart()
    stock.clear()
    accounts.clear()
    cash.clear()
    books.clear()
    trail.clear()
    servedRing.clear()
    grossRing.clear()
    feeRing.clear()
    alive = Lanes(repeating: 1)
    weeksBeyondLine = .zero
    for stage in gateResults.indices {
      for lane in gateResults[stage].indices { gateResults[stage][lane] = .unread }
    }
    sleep()
    for pool in trailingDemand.indices {
      trailingDemand[pool] = .zero
      trailingForecast[pool] = .zero
      ordered[pool] = .zero
    }
  }

  /// What platforms owe comes in over four weeks, what suppliers are owed goes out over six.
  private mutating func openClaims() {
    for week in 0..<4 {
      let part = Lanes(repeating: program.firm.openingReceivables / 4)
      cash.owe(firm: part, currency: 0, booked: part, week: week)
    }
    for week in 0..<6 {
      let part = Lanes(repeating: program.firm.openingPayables / 6)
      cash.owe(others: part, currency: 0, booked: part, week: week)
    }
  }

  /// Goods on the shelf are valued as landed under the rules of week 0; goods under way as paid for,
  /// freight included, duty still to come.
  private mutating func openStock(_ pool: Int, _ block: PathBlock, _ offset: Int) {
    let terms = program.pools[pool]
    let units = Lanes(repeating: terms.openingUnits)
    let product = amount(terms.unitCost)
    let freight = amount(terms.inboundFreight)
    stock.onHand[pool] = units
    stock.productValue[pool] = units * product
    stock.freightValue[pool] = units * freight
    if terms.dutyFallsAtEntry {
      let duty = program.costs.entryDuty(
        ofListing: terms.entryListing, week: 0, forms: forms(terms.factColumns, 0, block, offset))
      stock.dutyValue[pool] = units * (duty.customsValue * duty.rate + duty.perUnit)
    }
  }

  /// Goods under way at the start.
  private mutating func openArrival(_ arrival: OpeningArrival) {
    let (pool, coming) = (arrival.pool, Lanes(repeating: arrival.units))
    let product = coming * amount(program.pools[pool].unitCost)
    let freight = coming * amount(program.pools[pool].inboundFreight)
    stock.pipeline[pool] += coming
    stock.arrivingUnits.add(coming, row: pool, week: arrival.week)
    stock.arrivingProductValue.add(product, row: pool, week: arrival.week)
    stock.arrivingFreightValue.add(freight, row: pool, week: arrival.week)
    stock.pipelineValue[pool] += product + freight
  }

  /// An amount per unit in base currency at this week's rate.
  @inline(__always)
  func amount(_ foreign: ForeignAmount) -> Lanes { foreign.amount * rates[foreign.currency] }

  /// Reads the currency rates of a week.
  mutating func setRates(week: Int, _ block: PathBlock, _ offset: Int) {
    for (currency, column) in program.rateColumns.enumerated() {
      if let column { rates[currency] = factor(column, week, block, offset) }
    }
  }
}
