public import Artifacts

/// One headline figure: how to read it, and how it follows from what a future left behind.
///
/// A new figure is one value in a file of this folder and one line in ``KPIs/all``.
struct KPI: Sendable {
  let description: KPIDescription
  let value: @Sendable (LaneFigures) -> Lanes

  init(
    _ key: String, _ title: String, _ unit: KPIUnit, _ better: KPIDescription.Direction,
    _ definition: String, _ value: @escaping @Sendable (LaneFigures) -> Lanes
  ) {
    description = KPIDescription(
      key: key, title: title, unit: unit, better: better, definition: definition)
    self.value = value
  }
}

/// The family's list, the headline first.
public enum KPIs {
  static let all: [KPI] = [
    .terminalEquityChange, .operatingProfit, .targetMet, .netRevenue, .contribution, .terminalValue,
    .cashEnd, .cashLow, .cashLowWeek, .creditExceeded, .insolvent, .lostSalesShare,
    .topMarketShare, .suspendedWeeks, .unitsSold, .unitsCleared, .dutyPaid, .stockEnd,
    .depositsEnd,
  ]

  /// The figures as a report or the schema names them.
  public static let descriptions: [KPIDescription] = all.map(\.description)
}
