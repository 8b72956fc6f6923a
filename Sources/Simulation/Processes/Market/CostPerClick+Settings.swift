internal import Artifacts
public import Commerce

extension CostPerClick {
  static let volatilityKey: SettingKey = "simulation.clicks.volatility"
  static let persistenceKey: SettingKey = "simulation.clicks.persistence"
  static let upliftKey: SettingKey = "simulation.clicks.fourth_quarter_uplift"

  /// How the cost of a click wanders, and its season.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      volatilityKey, unit: .share, range: 0...1, standard: .assumed(.exactly(0.1)), scope: .firm,
      help: "Standard deviation of the cost of a click around its season, as a share."),
    SettingDeclaration(
      persistenceKey, unit: .factor, range: 0...0.99, standard: .assumed(.exactly(0.9)),
      scope: .firm,
      help: "Correlation of the cost of a click with itself one week later."),
    SettingDeclaration(
      upliftKey, unit: .share, range: 0...2,
      standard: .typical(.interval90(low: 0.3, high: 0.6)), scope: .firm,
      help: "How much dearer a click is in October to December than in the rest of the year."),
  ]

  static let note = CalibrationNote(
    subject: name,
    sentence: "Assumed, for want of a history of bids: one level for all markets that wanders "
      + "around a season with a dearer fourth quarter.",
    isCalibrated: false)
}
