import Artifacts
import Commerce
import Economics
import Kernels

/// The beginning and the end of a week.
extension LedgerTile {
  /// Brings the plan's state into force, reads the rates, and pays what is due.
  mutating func beginWeek(_ week: Int, _ block: PathBlock, _ offset: Int) {
    course.refresh(week: week, book: book, program: program)
    setRates(week: week, block, offset)
    let difference = cash.settle(week: week, rates: rates)
    books.book(.currencyDifference, difference)
    spendOnce(week)
    moveDeposits()
  }

  /// Projects and entry cost that the schedule has in this week.
  private mutating func spendOnce(_ week: Int) {
    var spend = Lanes.zero
    for lane in 0..<Lanes.scalarCount {
      let schedule = book.schedules[course.schedule(of: lane)]
      spend[lane] = schedule.spendByWeek[week]
      for (store, opened) in schedule.openedInWeek.enumerated() where opened == week {
        spend[lane] += program.storeEntryCost[store] + program.costs.entryFee(ofStore: store)
      }
    }
    pay(.entryCosts, spend * alive)
  }

  /// Books a cost and pays it at once.
  @inline(__always)
  mutating func pay(_ line: LedgerLine, _ amount: Lanes) {
    books.book(line, -amount)
    cash.balance -= amount
  }

  /// Goods that arrive are imported: duty and import tax fall where customs treats them in bulk.
  mutating func receiveGoods(_ week: Int, _ block: PathBlock, _ offset: Int) {
    for pool in program.pools.indices {
      let units = stock.arrivingUnits.take(row: pool, week: week)
      guard units.hasPositiveLane else { continue }
      let productValue = stock.arrivingProductValue.take(row: pool, week: week)
      let freightValue = stock.arrivingFreightValue.take(row: pool, week: week)
      stock.onHand[pool] += units
      stock.pipeline[pool] -= units
      stock.productValue[pool] += productValue
      stock.freightValue[pool] += freightValue
      stock.pipelineValue[pool] -= productValue + freightValue
      importGoods(units, pool: pool, week, block, offset)
    }
  }

  private mutating func importGoods(
    _ units: Lanes, pool: Int, _ week: Int, _ block: PathBlock, _ offset: Int
  ) {
    let terms = program.pools[pool]
    guard terms.dutyFallsAtEntry else { return }
    let rule = program.costs.entryDuty(
      ofListing: terms.entryListing, week: week,
      forms: forms(terms.factColumns, week, block, offset))
    let added = sum(terms.addedDutyColumns, week, block, offset)
    // A struck-down duty can take points away, but no rate falls below zero.
    let rate = pointwiseMax(rule.rate + added, .zero)
    let duty = units * (rule.customsValue * rate + rule.perUnit)
    let tax = (units * rule.customsValue + duty) * rule.taxRate + units * rule.taxPerUnit
    stock.dutyValue[pool] += duty
    stock.dutyPaid[pool] += duty
    cash.balance -= duty + tax
    cash.expectTax(tax, week: week + terms.importTaxWeeks)
    figures.dutyPaid += duty
  }

  /// A duty struck down gives back its share of what was paid since the start.
  mutating func refundDuty(_ week: Int, _ block: PathBlock, _ offset: Int) {
    for pool in program.pools.indices where !program.pools[pool].dutyRefundColumns.isEmpty {
      let share = sum(program.pools[pool].dutyRefundColumns, week, block, offset)
      let refund = stock.dutyPaid[pool] * share * alive
      stock.dutyPaid[pool] -= refund
      books.book(.dutyRefund, refund)
      cash.balance += refund
    }
  }

  /// Closes the week's accounts: service, visibility, trailing demand, the week's profit.
  mutating func endWeek(_ week: Int) {
    noteService()
    for listing in awake {
      visibility[listing] = Visibility.next(
        state: visibility[listing], velocity: velocity[listing],
        memory: parameters[program.listings[listing].slots.memory])
    }
    let keep = 7.0 / 8
    for pool in program.pools.indices {
      var demand = Lanes.zero
      for index in program.pools[pool].listings {
        demand += demanded[program.listingsByPool[index]]
      }
      trailingDemand[pool] = trailingDemand[pool] * keep + demand
      trailingForecast[pool] =
        trailingForecast[pool] * keep + planned(pool, week: week)
    }
    noteProfit(week)
  }

  /// What is paid or lost once does not go on after the horizon: it is kept out of the trail.
  private mutating func noteProfit(_ week: Int) {
    figures.operatingProfit = books.sum(through: .lastOfOperatingProfit)
    let once = LedgerLine.once.reduce(.zero) { $0 + books.lines[$1.rawValue] }
    let continuing = figures.operatingProfit - once
    trail.add(.continuingProfit, continuing - figures.continuingProfit, week: week)
    figures.continuingProfit = continuing
  }

  /// What was planned for a pool in a week, on each future's schedule.
  func planned(_ pool: Int, week: Int) -> Lanes {
    var planned = Lanes.zero
    for schedule in course.schedulesInUse {
      let mean = planner.mean(ofPool: pool, onSchedule: schedule, week: week)
      planned.replace(with: mean, where: course.lanes(onSchedule: schedule))
    }
    return planned
  }
}
