import Artifacts

/// What is left of eight futures when the horizon ends: the raw material of headline figures, in base
/// currency and units.
public struct LaneFigures: Sendable {
  /// Money less debts, and stock by the terminal rule, at the start.
  public internal(set) var openingNetMoney: Lanes = .zero
  public internal(set) var openingStockValue: Lanes = .zero
  /// Money less debts and stock at landed cost at the start: the books open with it.
  public internal(set) var openingBookValue: Lanes = .zero
  /// Operating profit over the horizon.
  public internal(set) var operatingProfit: Lanes = .zero
  /// Profit after interest and currency differences.
  public internal(set) var profitBeforeTax: Lanes = .zero
  /// Net revenue and contribution after advertising.
  public internal(set) var netRevenue: Lanes = .zero
  public internal(set) var contribution: Lanes = .zero
  /// Cash at the end, its lowest point, and the week of that.
  public internal(set) var cashEnd: Lanes = .zero
  public internal(set) var cashLow = Lanes(repeating: .infinity)
  public internal(set) var cashLowWeek: Lanes = .zero
  /// One where the credit line was exceeded in some week.
  public internal(set) var creditExceeded: Lanes = .zero
  /// One where it stayed so until the firm was insolvent.
  public internal(set) var insolvent: Lanes = .zero
  /// Money less debts, stock and continuing contribution at the end.
  public internal(set) var closingNetMoney: Lanes = .zero
  public internal(set) var closingStockValue: Lanes = .zero
  public internal(set) var continuation: Lanes = .zero
  /// Units wanted, sold and left.
  public internal(set) var unitsDemanded: Lanes = .zero
  public internal(set) var unitsSold: Lanes = .zero
  public internal(set) var stockUnits: Lanes = .zero
  /// Duty paid in cash.
  public internal(set) var dutyPaid: Lanes = .zero
  /// Share of the largest market in net revenue of the last half year.
  public internal(set) var topMarketShare: Lanes = .zero
  /// What the books do not explain: zero but for rounding.
  public internal(set) var bookDifference: Lanes = .zero

  /// The change of terminal equity: what plans are judged by.
  public var terminalEquityChange: Lanes {
    closingNetMoney + closingStockValue + continuation - openingNetMoney - openingStockValue
  }
}
