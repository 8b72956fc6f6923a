public import Commerce

extension HistoricalCurrencies {
  static let priorWeeksKey: SettingKey = "simulation.currencies.prior_weeks"
  static let assumedVolatilityKey: SettingKey = "simulation.currencies.assumed_volatility"

  /// How far measured correlations are trusted, and what holds without a history.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      priorWeeksKey, unit: .weeks, range: 0...520, standard: .assumed(.exactly(10)), scope: .firm,
      help: "Weight, in weeks of history, of the prior that currencies are uncorrelated: measured "
        + "correlations shrink by prior / (prior + weeks). Must be exact."),
    SettingDeclaration(
      assumedVolatilityKey, unit: .share, range: 0...0.2,
      standard: .assumed(
        .exactly(0.01), "about 7 % a year, the middle of the major currencies against CNY"),
      scope: .firm,
      help: "Standard deviation of a currency's weekly change where fewer than 26 weeks of rates "
        + "are given, as a share."),
  ]
}
