import Artifacts

extension KPI {
  static let terminalEquityChange = KPI(
    "terminal_equity_change", "Change of terminal equity", .money, .higher,
    """
    Money less debts, stock and continuing contribution at the end, less money and stock at the \
    start: the quantity that plans are judged by.
    """
  ) { $0.terminalEquityChange }

  static let operatingProfit = KPI(
    "operating_profit", "Operating profit", .money, .higher,
    "Contribution after advertising less store, entry, fixed and staff cost, over the horizon."
  ) { $0.operatingProfit }

  static let targetMet = KPI(
    "target_met", "Target met", .event, .higher,
    "Whether operating profit over the horizon reaches target.operating_profit."
  ) { Lanes.zero.replacing(with: 1, where: $0.operatingProfit .>= $0.targetOperatingProfit) }

  static let netRevenue = KPI(
    "net_revenue", "Net revenue", .money, .higher,
    "Gross sales less sales tax and refunds, over the horizon."
  ) { $0.netRevenue }

  static let contribution = KPI(
    "contribution", "Contribution after advertising (CM3)", .money, .higher,
    "Net revenue less landed product cost, fulfilment, fees, returns, storage and advertising."
  ) { $0.contribution }

  static let terminalValue = KPI(
    "terminal_value", "Terminal value beside cash", .money, .higher,
    "Stock by the terminal rule and continuing contribution at the horizon, shown apart from cash."
  ) { $0.closingStockValue + $0.continuation }

  static let dutyPaid = KPI(
    "duty_paid", "Duty paid", .money, .lower,
    "Duty paid in cash at entry, at sale and at release, over the horizon."
  ) { $0.dutyPaid }
}
