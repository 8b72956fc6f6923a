public import Commerce

/// What is left at the horizon: shown apart, because without it entries late in the horizon could
/// not pay back and pulling back would win by construction.
///
/// Cash, receivables less payables, stock (what 13 weeks of trailing sales will use at landed cost,
/// the rest at ``Clearance/recoverableShare``), and `months` of the trailing half year's operating
/// contribution after fixed cost, times its chance to survive.
public enum TerminalValue {
  /// Months of contribution counted.
  public static let months: SettingKey = "terminal.months"
  /// The chance that the contribution goes on.
  public static let survival: SettingKey = "terminal.survival"

  /// Weeks of trailing sales for which stock counts at landed cost.
  public static let usableWeeks = 13.0
  /// Weeks over which contribution is averaged.
  public static let trailingWeeks = 26

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      months, unit: .months, range: 0...24, standard: .assumed(.exactly(6)), scope: .firm,
      help: "Months of operating contribution after the horizon that count."),
    SettingDeclaration(
      survival, unit: .share, range: 0...1, standard: .assumed(.uniform(low: 0.6, high: 0.9)),
      scope: .firm, help: "Chance that the contribution goes on for those months."),
  ]
}
