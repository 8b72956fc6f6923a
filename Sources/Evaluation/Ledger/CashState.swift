import Artifacts

/// Money of eight futures: the balance, and what is owed either way with its week.
///
/// Amounts in foreign currency wait in it and are changed when paid; each waits beside the base
/// amount it was booked at, and the difference goes to the books as a currency difference.
struct CashState {
  /// The balance in base currency; negative while the credit line is drawn.
  var balance: Lanes = .zero
  /// Owed by platforms, by currency and week: in the currency, and as booked.
  private(set) var receivable, receivableBooked: Ring
  /// Owed to suppliers and carriers, likewise.
  private(set) var payable, payableBooked: Ring
  /// Taxes and rebates to come, in base currency, by week.
  private(set) var taxReceivable: Ring
  /// Deposits with platforms, by deposit, as booked when they were paid.
  private(set) var deposits: [Lanes]
  /// Sums of what is booked and open.
  private(set) var receivableTotal: Lanes = .zero
  private(set) var payableTotal: Lanes = .zero
  private(set) var taxTotal: Lanes = .zero
  private(set) var depositTotal: Lanes = .zero

  /// No money, for so many currencies and deposits.
  init(currencies: Int, deposits count: Int) {
    deposits = [Lanes](repeating: .zero, count: count)
    receivable = Ring(rows: currencies)
    receivableBooked = Ring(rows: currencies)
    payable = Ring(rows: currencies)
    payableBooked = Ring(rows: currencies)
    taxReceivable = Ring(rows: 1)
  }

  /// Empties all.
  mutating func clear() {
    balance = .zero
    receivable.clear()
    receivableBooked.clear()
    payable.clear()
    payableBooked.clear()
    taxReceivable.clear()
    receivableTotal = .zero
    payableTotal = .zero
    taxTotal = .zero
    for position in deposits.indices { deposits[position] = .zero }
    depositTotal = .zero
  }

  /// Money that will be there to pay with: the balance and what is owed to the firm by a date, less
  /// what it owes.
  var inSight: Lanes { balance + receivableTotal + taxTotal - payableTotal }

  /// What the firm owns in money: what is in sight, and its deposits.
  var netMoney: Lanes { inSight + depositTotal }

  /// Books a deposit that is with the platform now.
  mutating func hold(deposit position: Int, booked: Lanes) {
    deposits[position] += booked
    depositTotal += booked
  }

  /// Books a claim on a platform, due in a week.
  @inline(__always)
  mutating func owe(firm amount: Lanes, currency: Int, booked: Lanes, week: Int) {
    receivable.add(amount, row: currency, week: week)
    receivableBooked.add(booked, row: currency, week: week)
    receivableTotal += booked
  }

  /// Books a debt to a supplier or carrier, due in a week.
  @inline(__always)
  mutating func owe(others amount: Lanes, currency: Int, booked: Lanes, week: Int) {
    payable.add(amount, row: currency, week: week)
    payableBooked.add(booked, row: currency, week: week)
    payableTotal += booked
  }

  /// Books a tax or rebate to come, in base currency.
  @inline(__always)
  mutating func expectTax(_ amount: Lanes, week: Int) {
    taxReceivable.add(amount, row: 0, week: week)
    taxTotal += amount
  }

  /// Pays what is due in a week at its rates; returns the currency difference, gain positive.
  mutating func settle(week: Int, rates: [Lanes]) -> Lanes {
    var difference = Lanes.zero
    for currency in rates.indices {
      let claim = receivable.take(row: currency, week: week) * rates[currency]
      let claimBooked = receivableBooked.take(row: currency, week: week)
      let debt = payable.take(row: currency, week: week) * rates[currency]
      let debtBooked = payableBooked.take(row: currency, week: week)
      balance += claim - debt
      receivableTotal -= claimBooked
      payableTotal -= debtBooked
      difference += (claim - claimBooked) - (debt - debtBooked)
    }
    let tax = taxReceivable.take(row: 0, week: week)
    balance += tax
    taxTotal -= tax
    return difference
  }
}
