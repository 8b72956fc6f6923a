import Artifacts

/// Stock that the plan gives up.
extension LedgerTile {
  /// Sells stock of what the plan clears in equal parts, for a share of its landed value, in base
  /// currency and paid at once; what comes in after the last part goes in the week in which it comes.
  mutating func sellOff(_ week: Int) {
    guard course.clearsStock.max() > 0 else { return }
    for pool in program.pools.indices {
      let from = course.clearedFromWeek[pool]
      let hasBegun = alive.replacing(with: 0, where: from .> Double(week))
      guard (stock.onHand[pool] * hasBegun).max() > 0 else { continue }
      let parts = pointwiseMax(
        from + (program.firm.clearanceWeeks - Double(week)), Lanes(repeating: 1))
      sellOff((stock.onHand[pool] / parts).rounded(.up) * hasBegun, pool: pool)
    }
  }

  private mutating func sellOff(_ units: Lanes, pool: Int) {
    let goods = moveGoodsOut(units, pool: pool)
    let landed = goods.product + goods.freight + goods.duty
    let proceeds = landed * parameters[program.firm.recoverableSlot]
    books.book(.clearanceLoss, proceeds - landed)
    cash.balance += proceeds
    figures.unitsCleared += units
  }
}
