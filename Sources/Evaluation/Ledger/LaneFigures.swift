import Artifacts

/// What is left of eight futures when the horizon ends: the raw material of headline figures, in base
/// currency and units.
struct LaneFigures: Sendable {
  /// Money less debts, and stock by the terminal rule, at the start.
  var openingNetMoney: Lanes = .zero
  var openingStockValue: Lanes = .zero
  /// Money less debts and stock at landed cost at the start: the books open with it.
  var openingBookValue: Lanes = .zero
  /// Operating profit over the horizon.
  var operatingProfit: Lanes = .zero
  /// The same without what is paid or lost once: entry, projects and stock sold off.
  var continuingProfit: Lanes = .zero
  /// Operating profit that counts as target met.
  var targetOperatingProfit: Lanes = .zero
  /// Profit after interest and currency differences.
  var profitBeforeTax: Lanes = .zero
  /// Net revenue and contribution after advertising.
  var netRevenue: Lanes = .zero
  var contribution: Lanes = .zero
  /// Deposits with platforms at the end.
  var depositsEnd: Lanes = .zero
  /// Cash at the end, its lowest point, and the week of that.
  var cashEnd: Lanes = .zero
  var cashLow = Lanes(repeating: .infinity)
  var cashLowWeek: Lanes = .zero
  /// One where the credit line was exceeded in some week.
  var creditExceeded: Lanes = .zero
  /// One where it stayed so until the firm was insolvent.
  var insolvent: Lanes = .zero
  /// Money less debts, stock and continuing contribution at the end.
  var closingNetMoney: Lanes = .zero
  var closingStockValue: Lanes = .zero
  var continuation: Lanes = .zero
  /// Weeks in which stores were suspended, summed over stores.
  var suspendedWeeks: Lanes = .zero
  /// Units wanted, sold, sold off and left.
  var unitsDemanded: Lanes = .zero
  var unitsSold: Lanes = .zero
  var unitsCleared: Lanes = .zero
  var stockUnits: Lanes = .zero
  /// Duty paid in cash.
  var dutyPaid: Lanes = .zero
  /// Share of the largest market in net revenue of the last half year.
  var topMarketShare: Lanes = .zero
  /// What the books do not explain: zero but for rounding.
  var bookDifference: Lanes = .zero

  /// The change of terminal equity: what plans are judged by.
  var terminalEquityChange: Lanes {
    closingNetMoney + closingStockValue + continuation - openingNetMoney - openingStockValue
  }
}
