internal import Artifacts
public import Commerce

extension DemandFactors {
  static let marketKey: SettingKey = "simulation.demand.market_volatility"
  static let categoryKey: SettingKey = "simulation.demand.category_volatility"

  /// What holds for a market or category whose volatility Forecasting did not measure.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      marketKey, unit: .share, range: 0...1, standard: .assumed(.exactly(0.12)), scope: .market,
      help: "Standard deviation of a market's common demand factor where no history measures it, "
        + "as a share of expected demand."),
    SettingDeclaration(
      categoryKey, unit: .share, range: 0...1, standard: .assumed(.exactly(0.1)), scope: .firm,
      help: "Standard deviation of a category's common demand factor where no history measures "
        + "it, as a share of expected demand."),
  ]

  static func note(onUnmeasured names: [String]) -> [CalibrationNote] {
    guard !names.isEmpty else { return [] }
    return [
      CalibrationNote(
        subject: name,
        sentence: "No volatility was measured for \(PlainText.list(names)); the settings' stand "
          + "in.",
        isCalibrated: false)
    ]
  }
}
