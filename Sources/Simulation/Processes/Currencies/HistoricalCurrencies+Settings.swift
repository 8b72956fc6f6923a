public import Commerce

extension HistoricalCurrencies {
  static let priorWeeksKey: SettingKey = "simulation.currencies.prior_weeks"
  static let runWeeksKey: SettingKey = "simulation.currencies.run_weeks"
  static let jumpsKey: SettingKey = "simulation.currencies.jumps"
  static let jumpSizeKey: SettingKey = "simulation.currencies.jump_size"
  static let assumedVolatilityKey: SettingKey = "simulation.currencies.assumed_volatility"

  /// How far measured correlations are trusted, what holds without a history, and what is beyond it.
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
    SettingDeclaration(
      runWeeksKey, unit: .weeks, range: 0...52,
      standard: .assumed(.exactly(0), "a law, which knows weeks that the history does not hold"),
      scope: .firm,
      help: "Draws shocks from the weeks of the history, in runs of so many weeks on average, in "
        + "place of a law; 0 for a law. Must be exact."),
    SettingDeclaration(
      jumpsKey, unit: .factor, range: 0...12,
      standard: .assumed(.exactly(0), "none beyond what the history shows"), scope: .firm,
      help: "Jumps a year of each currency, beside its usual moves: a devaluation, a broken peg."),
    SettingDeclaration(
      jumpSizeKey, unit: .share, range: 0...1,
      standard: .assumed(.exactly(0.1), "the real lost a tenth of its value over one weekend"),
      scope: .firm,
      help: "Standard deviation of a jump, as a share of the rate; either way, and fair on average."
    ),
  ]
}
