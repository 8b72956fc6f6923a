public import Commerce

/// Every setting that planning asks for.
///
/// None of them changes what a plan earns: they say what the optimiser is to look for.
public enum PlanningSettings {
  /// How much the worst futures weigh against the mean.
  public static let riskWeight: SettingKey = "portfolio.risk_weight"
  /// Which futures count as the worst.
  public static let riskLevel: SettingKey = "portfolio.risk_level"
  /// Futures that an optimiser looks at.
  public static let futures: SettingKey = "portfolio.futures"
  /// The share of revenue that one market should not exceed.
  public static let topMarketCap: SettingKey = "portfolio.top_market_cap"
  /// What revenue beyond that share is charged.
  public static let topMarketCapPenalty: SettingKey = "portfolio.top_market_cap_penalty"
  /// What keeping up with platforms' rules costs.
  public static let adaptationShare: SettingKey = "portfolio.adaptation_share"
  /// The sum of difficulty scores that the management can carry.
  public static let managementCapacity: SettingKey = "portfolio.management_capacity"

  /// The declarations.
  public static let all: [SettingDeclaration] = [
    SettingDeclaration(
      riskWeight, unit: .factor, range: 0...100, standard: .assumed(.exactly(0.25)), scope: .firm,
      help: """
        What a unit of loss in the worst futures weighs against a unit of the mean; 0 looks at the \
        mean only.
        """),
    SettingDeclaration(
      riskLevel, unit: .share, range: 0...0.99, standard: .assumed(.exactly(0.9)), scope: .firm,
      help: "The worst futures are those beyond this share: 90 % looks at the worst tenth."),
    SettingDeclaration(
      futures, unit: .factor, range: 8...512, standard: .assumed(.exactly(64)), scope: .firm,
      help:
        "Futures that the optimiser hedges against, drawn in proportion from each tariff branch."),
    SettingDeclaration(
      topMarketCap, unit: .share, range: 0.01...1, standard: .typical(.exactly(0.5)), scope: .firm,
      help: "Share of revenue in the last stage beyond which one market is too much; 100 % is off."),
    SettingDeclaration(
      topMarketCapPenalty, unit: .factor, range: 0...1, standard: .assumed(.exactly(0.02)),
      scope: .firm,
      help: """
        What a unit of revenue beyond the cap is charged in the objective; 0 switches the cap off, \
        1 makes it hard.
        """),
    SettingDeclaration(
      adaptationShare, unit: .share, range: 0...1, standard: .assumed(.exactly(0.01)),
      scope: .firm,
      help: """
        Keeping up with the rules of n platforms costs this share of the firm's monthly fixed cost \
        times n (n - 1) / 2. It weighs in the choice of stores only; the ledger books no such cost. \
        0 switches it off.
        """),
    SettingDeclaration(
      managementCapacity, unit: .factor, range: 0...10_000, standard: .assumed(.exactly(0)),
      scope: .firm,
      help: """
        The sum of difficulty scores (1 to 10, by operating model) of stores that run at once; 0 \
        switches the limit off.
        """),
  ]
}
