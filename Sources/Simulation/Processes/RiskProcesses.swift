public import Commerce

/// The family's list: a new risk process is one file and one line here.
public enum RiskProcesses {
  /// Every member, in the order of the factors' columns.
  public static let all: [any RiskProcess.Type] = [
    HistoricalCurrencies.self,
    EventTree.self,
    DutyRegimes.self,
    TransitTimes.self,
    DemandFactors.self,
    CompetitorPrices.self,
    CostPerClick.self,
  ]

  /// What can be set for them, joined.
  public static var settings: [SettingDeclaration] { all.flatMap { $0.settings } }
}
