import Commerce

@testable import ScenarioIO

/// A vocabulary of a few settings of every unit and scope, so that tests need no other room.
enum SmallVocabulary {
  static let vocabulary = Vocabulary(
    settings: [
      SettingDeclaration(
        "returns.rate", unit: .share, range: 0...1,
        standard: .typical(.interval90(low: 0.04, high: 0.09)), scope: .listing,
        help: "Share of units sent back."),
      SettingDeclaration(
        "price.elasticity", unit: .factor, range: -10...0, standard: .typical(.exactly(-2.5)),
        scope: .listing, help: "Change of units with price."),
      SettingDeclaration(
        "settlement.reserve", unit: .share, range: 0...0.5, standard: .assumed(.exactly(0)),
        scope: .store, help: "Share of sales that the platform keeps back."),
      SettingDeclaration(
        "vat.recovery", unit: .weeks, range: 0...104, standard: .typical(.exactly(8)),
        scope: .market, help: "Time until import tax comes back."),
      SettingDeclaration(
        "staff.monthly_cost", unit: .money, range: 0...1e9, standard: .typical(.exactly(20_000)),
        scope: .firm, help: "Cost of one person per month."),
    ],
    gateMetrics: [
      .init("contribution_after_ads", unit: .share),
      .init("top_market_share", unit: .share),
      .init("on_time_share", unit: .share),
      .init("interruptions", unit: .factor),
    ])

  static let loader = ScenarioLoader(vocabulary: vocabulary)

  static func minimal() -> MemoryFolder {
    MemoryFolder(name: "minimal", files: ScenarioTemplate.minimal)
  }
}
