internal import Artifacts
public import Commerce

extension CompetitorPrices {
  static let volatilityKey: SettingKey = "simulation.rivals.volatility"
  static let persistenceKey: SettingKey = "simulation.rivals.persistence"
  static let passThroughKey: SettingKey = "simulation.rivals.pass_through"
  static let lagKey: SettingKey = "simulation.rivals.lag"

  /// How rivals' prices wander, and how much of a duty they pass on and when.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      volatilityKey, unit: .share, range: 0...1, standard: .assumed(.exactly(0.04)),
      scope: .market,
      help: "Standard deviation of rivals' price level in a market around its mean, as a share."),
    SettingDeclaration(
      persistenceKey, unit: .factor, range: 0...0.99, standard: .assumed(.exactly(0.95)),
      scope: .market,
      help: "Correlation of rivals' price level with itself one week later."),
    SettingDeclaration(
      passThroughKey, unit: .share, range: 0...1,
      standard: .assumed(
        .interval90(low: 0.1, high: 0.35),
        "around the 20 % that 2025 duties had reached in retail prices (Cavallo, Llamas, Vazquez, "
          + "NBER 34496)"),
      scope: .market,
      help: "Points by which rivals' shelf prices rise for each point of added duty."),
    SettingDeclaration(
      lagKey, unit: .weeks, range: 0...52, standard: .assumed(.interval90(low: 4, high: 12)),
      scope: .market,
      help: "Mean number of weeks until rivals' prices follow a change of duty."),
  ]

  static let note = CalibrationNote(
    subject: name,
    sentence: "Assumed, for want of a price index: rivals' price levels wander around their mean "
      + "and pass on a share of added duty with a lag.",
    isCalibrated: false)
}
