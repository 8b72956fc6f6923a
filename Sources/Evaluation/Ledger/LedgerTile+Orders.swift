import Artifacts
import Commerce
import Economics
import Kernels

/// Orders: wanted by the replenishment rule, raised to minimum lots, rationed by cash.
extension LedgerTile {
  mutating func placeOrders(_ week: Int, _ block: PathBlock, _ offset: Int) {
    if week > 0 { forgetOrders() }
    guard week % program.plan.strategy.replenishment.reviewWeeks == 0, alive.hasPositiveLane else {
      return
    }
    var wanted: [Lanes] = []
    swap(&wanted, &wantedRoom)
    defer { swap(&wanted, &wantedRoom) }
    wanted.removeAll(keepingCapacity: true)
    for pool in program.pools.indices { wanted.append(wantedUnits(ofPool: pool, week: week)) }
    raiseToLots(&wanted)
    let share = affordableShare(of: wanted, week: week, block, offset)
    for pool in wanted.indices {
      place((wanted[pool] * share).rounded(.down), pool: pool, week, block, offset)
    }
  }

  private mutating func forgetOrders() {
    for pool in ordered.indices { ordered[pool] = .zero }
  }

  /// Orders that a solver decided on for the start.
  mutating func placeFirstOrders(_ block: PathBlock, _ offset: Int) {
    for order in program.plan.firstOrders {
      guard let variant = program.scenario.variants.position(of: order.variant) else { continue }
      let pools = program.poolsOfVariant[variant].filter {
        program.poolNames[$0].hasPrefix("\(order.variant)@\(order.node)")
      }
      let units = (Double(order.units) / Double(max(1, pools.count))).rounded(.down)
      for pool in pools { place(Lanes(repeating: units), pool: pool, 0, block, offset) }
    }
  }

  private mutating func wantedUnits(ofPool pool: Int, week: Int) -> Lanes {
    let position = stock.onHand[pool] + stock.pipeline[pool]
    let ratio = (trailingDemand[pool] / pointwiseMax(trailingForecast[pool], Lanes(repeating: 1)))
      .replacing(with: 1, where: trailingForecast[pool] .< 8)
    var wanted = Lanes.zero
    for schedule in course.schedulesInUse {
      let level = planner.level(ofPool: pool, onSchedule: schedule, week: week, book: book)
      let order = program.replenishment.order(
        level: level, position: position, demandRatio: ratio)
      wanted.replace(with: order, where: course.lanes(onSchedule: schedule))
    }
    return wanted * alive
  }

  /// A supplier makes no fewer than its minimum of a variant, for all nodes together: half of it or
  /// more is raised to the minimum, less waits.
  private func raiseToLots(_ wanted: inout [Lanes]) {
    for pools in program.poolsOfVariant where !pools.isEmpty {
      let total = pools.reduce(Lanes.zero) { $0 + wanted[$1] }
      guard total.hasPositiveLane else { continue }
      let minimum = program.pools[pools[0]].minimumOrderUnits
      let raised = minimum / pointwiseMax(total, Lanes(repeating: 1))
      let factor = Lanes(repeating: 1)
        .replacing(with: raised, where: total .< minimum)
        .replacing(with: 0, where: total .< minimum / 2)
      for pool in pools { wanted[pool] *= factor }
    }
  }

  /// The share of wanted orders that money in sight can pay: cash, undrawn credit and claims, less
  /// debts.
  private func affordableShare(
    of wanted: [Lanes], week: Int, _ block: PathBlock, _ offset: Int
  ) -> Lanes {
    var outlay = Lanes.zero
    for pool in program.pools.indices where wanted[pool].hasPositiveLane {
      let terms = program.pools[pool]
      var perUnit = amount(terms.unitCost) + amount(terms.inboundFreight)
      if terms.dutyFallsAtEntry {
        let rule = program.costs.entryDuty(
          ofListing: terms.entryListing, week: week,
          forms: forms(terms.factColumns, week, block, offset))
        perUnit += rule.customsValue * rule.rate + rule.perUnit
      }
      outlay += wanted[pool] * perUnit
    }
    let inSight = pointwiseMax(cash.inSight + program.firm.creditLimit, .zero)
    let share = inSight / pointwiseMax(outlay, Lanes(repeating: 1e-9))
    return pointwiseMin(share, Lanes(repeating: 1))
  }

  /// Places an order: deposit now, balance after hand-over, freight at shipment; duty falls later.
  private mutating func place(
    _ units: Lanes, pool: Int, _ week: Int, _ block: PathBlock, _ offset: Int
  ) {
    guard units.hasPositiveLane else { return }
    let terms = program.pools[pool]
    let production = program.productionWeeks[pool * program.weekCount + week]
    let invoice = units * terms.unitCost.amount
    let rate = rates[terms.unitCost.currency]
    cash.balance -= invoice * terms.depositShare * rate
    let rest = invoice * (1 - terms.depositShare)
    cash.owe(
      others: rest, currency: terms.unitCost.currency, booked: rest * rate,
      week: week + max(1, min(production + terms.balanceWeeks, Ring.longestDelay)))
    let freight = units * terms.inboundFreight.amount
    let freightBooked = freight * rates[terms.inboundFreight.currency]
    cash.owe(
      others: freight, currency: terms.inboundFreight.currency, booked: freightBooked,
      week: week + max(1, production))

    ordered[pool] += units
    stock.pipeline[pool] += units
    stock.pipelineValue[pool] += invoice * rate + freightBooked
    ship(units, invoice * rate, freightBooked, pool: pool, week + production, block, offset)
  }

  /// Sends goods on their way: each future has its own transit time.
  private mutating func ship(
    _ units: Lanes, _ productValue: Lanes, _ freightValue: Lanes, pool: Int, _ shipWeek: Int,
    _ block: PathBlock, _ offset: Int
  ) {
    var transit = Lanes.zero
    if let column = program.pools[pool].transitColumn {
      transit = factor(column, min(shipWeek, program.weekCount - 1), block, offset)
    }
    for lane in 0..<Lanes.scalarCount where units[lane] > 0 {
      let latest = shipWeek + Ring.longestDelay / 2
      let arrival = min(shipWeek + Int(transit[lane]), latest)
      stock.arrivingUnits.add(units[lane], row: pool, week: arrival, lane: lane)
      stock.arrivingProductValue.add(productValue[lane], row: pool, week: arrival, lane: lane)
      stock.arrivingFreightValue.add(freightValue[lane], row: pool, week: arrival, lane: lane)
    }
  }
}
