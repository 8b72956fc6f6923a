import Artifacts

extension KPI {
  static let lostSalesShare = KPI(
    "lost_sales_share", "Sales lost to missing stock", .share, .lower,
    "Units wanted and not served over units wanted."
  ) { 1 - $0.unitsSold / pointwiseMax($0.unitsDemanded, Lanes(repeating: 1)) }

  static let topMarketShare = KPI(
    "top_market_share", "Share of the top market", .share, .lower,
    "Net revenue of the largest market over all, home left out, in the last 26 weeks."
  ) { $0.topMarketShare }

  static let suspendedWeeks = KPI(
    "suspended_weeks", "Weeks of suspension", .weeks, .lower,
    "Weeks in which platforms suspend stores, summed over stores."
  ) { $0.suspendedWeeks }

  static let unitsSold = KPI(
    "units_sold", "Units sold", .units, .higher, "Units served over the horizon, before returns."
  ) { $0.unitsSold }

  static let unitsCleared = KPI(
    "units_cleared", "Units sold off", .units, .neutral,
    "Units that the plan clears and sells below cost; not among the units sold."
  ) { $0.unitsCleared }

  static let stockEnd = KPI(
    "stock_end", "Stock at the end", .units, .neutral,
    "Units on the shelf, on order and under way at the horizon."
  ) { $0.stockUnits }
}
