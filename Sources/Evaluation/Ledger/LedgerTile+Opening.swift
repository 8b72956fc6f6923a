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
    placeFirstOrders(block, offset)
    figures = LaneFigures()
    figures.openingNetMoney = cash.netMoney
    figures.openingStockValue = terminalStockValue(weeklyUnits: openingWeeklyUnits)
    figures.openingBookValue = cash.netMoney + stock.totalValue
  }

  private mutating func clear() {
    course.restart()
    stock.clear()
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
    for arrival in program.openingArrivals where arrival.pool == pool {
      let coming = Lanes(repeating: arrival.units)
      stock.pipeline[pool] += coming
      stock.arrivingUnits.add(coming, row: pool, week: arrival.week)
      stock.arrivingProductValue.add(coming * product, row: pool, week: arrival.week)
      stock.arrivingFreightValue.add(coming * freight, row: pool, week: arrival.week)
      stock.pipelineValue += coming * (product + freight)
    }
  }

  /// Units a week by pool that running stores are expected to sell at the start, for the value of
  /// opening stock: whatever the plan, as all plans begin with the same equity.
  private var openingWeeklyUnits: [Lanes] {
    let weeks = min(Int(TerminalValue.usableWeeks), program.weekCount)
    return program.pools.map { pool in
      let running = program.listingsByPool[pool.listings].filter {
        !program.listings[$0].startsCold
      }
      let units = running.reduce(0) { sum, listing in
        sum + program.panel.means(ofListing: listing).prefix(weeks).reduce(0, +)
      }
      return Lanes(repeating: units / Double(weeks))
    }
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
