public import Commerce

/// What the firm wants to reach: the chance of it is a headline figure of every plan.
public enum Target {
  /// Operating profit over the horizon.
  public static let operatingProfit: SettingKey = "target.operating_profit"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      operatingProfit, unit: .money, range: -1e12...1e12,
      standard: .assumed(.exactly(0), "no loss, unless a target is named"), scope: .firm,
      help: "Operating profit over the horizon that counts as target met.")
  ]
}
