/// Keys of the figures and weekly series that sections look for; a missing one leaves a dash.
enum KPIKey {
  /// Change of terminal equity over the horizon: what plans are ranked by.
  static let headline = "terminal_equity_change"
  /// The lowest cash of a future.
  static let lowestCash = "cash_low"
  /// The week in which it is reached.
  static let lowestCashWeek = "cash_low_week"
  /// Whether the credit line was exceeded.
  static let lineExceeded = "credit_exceeded"
  /// Whether the firm became insolvent.
  static let insolvent = "insolvent"
  /// Whether operating profit reached its target.
  static let targetMet = "target_met"
  /// Profit of trade over the horizon.
  static let operatingProfit = "operating_profit"
  /// Sales after refunds.
  static let netRevenue = "net_revenue"
  /// Share of demand lost to missing stock.
  static let lostSalesShare = "lost_sales_share"
  /// What is left at the end beside cash.
  static let terminalValue = "terminal_value"
  /// Share of net revenue of the largest market.
  static let topMarketShare = "top_market_share"
  /// Weekly cash.
  static let cashSeries = "cash"
  /// Cumulative operating profit.
  static let profitSeries = "profit"
}
