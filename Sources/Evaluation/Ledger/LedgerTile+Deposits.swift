import Artifacts
import Commerce

/// What platforms keep while a store is open: money of the firm, but not at hand.
extension LedgerTile {
  /// Deposits of stores that trade at the start were paid before it.
  mutating func openDeposits() {
    for (position, deposit) in program.deposits.enumerated()
    where program.scenario.stores[deposit.store].status == .open {
      cash.hold(deposit: position, booked: amount(deposit.amount))
    }
  }

  /// Pays the deposits of stores that open and takes back those of stores that have closed, at this
  /// week's rates; what the currency did in between is its difference.
  mutating func moveDeposits() {
    for (position, deposit) in program.deposits.enumerated() {
      let isOpen = course.storeOpen[deposit.store] .> 0
      let isHeld = cash.deposits[position] .> 0
      let today = amount(deposit.amount)
      let paid = today.replacing(with: 0, where: isHeld .| .!isOpen) * alive
      let back = today.replacing(with: 0, where: isOpen .| .!isHeld)
      let booked = cash.deposits[position].replacing(with: 0, where: isOpen .| .!isHeld)
      cash.balance += back - paid
      cash.hold(deposit: position, booked: paid - booked)
      books.book(.currencyDifference, back - booked)
    }
  }
}
