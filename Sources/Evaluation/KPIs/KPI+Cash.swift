import Artifacts

extension KPI {
  static let cashEnd = KPI(
    "cash_end", "Cash at the end", .money, .higher,
    "Balance at the horizon; negative where the credit line is drawn."
  ) { $0.cashEnd }

  static let cashLow = KPI(
    "cash_low", "Lowest cash", .money, .higher,
    "The lowest weekly balance; negative where the credit line is drawn."
  ) { $0.cashLow }

  static let cashLowWeek = KPI(
    "cash_low_week", "Week of lowest cash", .weeks, .neutral,
    "The week, counted from zero, in which the balance is lowest."
  ) { $0.cashLowWeek }

  static let depositsEnd = KPI(
    "deposits_end", "Deposits with platforms at the end", .money, .neutral,
    "What platforms keep of the firm's money at the horizon; part of equity, not of cash."
  ) { $0.depositsEnd }

  static let creditExceeded = KPI(
    "credit_exceeded", "Credit line exceeded", .event, .lower,
    "Whether the balance falls below the credit line in any week."
  ) { $0.creditExceeded }

  static let insolvent = KPI(
    "insolvent", "Insolvent", .event, .lower,
    "Whether the line is exceeded for longer than the grace period; trade then ends."
  ) { $0.insolvent }
}
