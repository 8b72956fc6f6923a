import Artifacts
import Commerce
import Economics
import Kernels

/// Solvency week by week, and the end of the horizon.
extension LedgerTile {
  /// Beyond the line for longer than the grace, the firm is insolvent for good in that future.
  mutating func updateSolvency() {
    let limit = -program.firm.creditLimit
    let beyond = Lanes.zero.replacing(with: 1, where: cash.balance .< limit - 0.005)
    weeksBeyondLine = (weeksBeyondLine + 1) * beyond
    figures.creditExceeded = pointwiseMax(figures.creditExceeded, beyond)
    alive = alive.replacing(with: 0, where: weeksBeyondLine .>= program.firm.graceWeeks)
  }

  /// Keeps the lowest cash and its week.
  mutating func noteCash(week: Int) {
    let isLower = cash.balance .< figures.cashLow
    figures.cashLowWeek.replace(with: Double(week), where: isLower)
    figures.cashLow = pointwiseMin(figures.cashLow, cash.balance)
  }

  mutating func close(_ block: PathBlock, offset: Int) {
    let weeks = program.weekCount
    let lastHalfYear = max(0, weeks - TerminalValue.trailingWeeks)..<weeks
    figures.targetOperatingProfit = Lanes(repeating: program.firm.targetOperatingProfit)
    figures.profitBeforeTax = books.sum(through: .currencyDifference)
    figures.netRevenue = books.sum(through: .lastOfNetRevenue)
    figures.contribution = books.sum(through: .lastOfContribution)
    figures.cashEnd = cash.balance
    figures.depositsEnd = cash.depositTotal
    figures.insolvent = 1 - alive
    figures.closingNetMoney = cash.netMoney
    figures.closingStockValue = terminalStockValue { trailingDemand[$0] / 8 }
    figures.continuation = continuation(over: lastHalfYear)
    figures.unitsDemanded = trail.sum(.demanded, over: 0..<weeks)
    figures.unitsSold = trail.sum(.served, over: 0..<weeks)
    figures.stockUnits = zip(stock.onHand, stock.pipeline).reduce(.zero) { $0 + $1.0 + $1.1 }
    figures.topMarketShare = trail.topMarketShare(over: lastHalfYear)
    figures.bookDifference =
      cash.netMoney + stock.totalValue - figures.openingBookValue - figures.profitBeforeTax
  }

  /// Stock by the terminal rule: what 13 weeks of sales will use at landed cost, the rest at its
  /// recoverable share.
  ///
  /// - Parameter weeklyUnits: what a pool sells in a week.
  func terminalStockValue(weeklyUnits: (Int) -> Lanes) -> Lanes {
    let recoverable = parameters[program.firm.recoverableSlot]
    var sum = Lanes.zero
    for pool in stock.onHand.indices {
      let units = stock.onHand[pool] + stock.pipeline[pool]
      guard units.hasPositiveLane else { continue }
      let usable = pointwiseMin(weeklyUnits(pool) * TerminalValue.usableWeeks, units)
      let excess = 1 - usable / pointwiseMax(units, Lanes(repeating: 1))
      sum += stock.value(of: pool) * (1 - excess * (1 - recoverable))
    }
    return sum
  }

  /// The trailing operating profit, what comes once left out, that goes on for some months, as far as it survives.
  private func continuation(over window: Range<Int>) -> Lanes {
    let weekly = trail.sum(.continuingProfit, over: window) / Double(max(1, window.count))
    let months = program.firm.terminalMonths * PlanningCalendar.weeksPerMonth
    return weekly * months * parameters[program.firm.survivalSlot] * alive
  }
}
