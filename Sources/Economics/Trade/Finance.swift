public import Commerce

/// Money at the start and at the end that is neither cash nor credit line.
public enum Finance {
  /// What platforms owe at the start.
  public static let openingReceivables: SettingKey = "firm.opening_receivables"
  /// What is owed to suppliers at the start.
  public static let openingPayables: SettingKey = "firm.opening_payables"
  /// Weeks that the line may be exceeded.
  public static let graceWeeks: SettingKey = "firm.grace_weeks"
  /// Months until import tax comes back.
  public static let importTaxWeeks: SettingKey = "vat.recovery_weeks"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      openingReceivables, unit: .money, range: 0...1e12, standard: .assumed(.exactly(0)),
      scope: .firm, help: "What platforms owe at the start; paid evenly over four weeks."),
    SettingDeclaration(
      openingPayables, unit: .money, range: 0...1e12, standard: .assumed(.exactly(0)),
      scope: .firm, help: "What suppliers are owed at the start; paid evenly over six weeks."),
    SettingDeclaration(
      graceWeeks, unit: .weeks, range: 1...52, standard: .assumed(.exactly(4)), scope: .firm,
      help: "Weeks in a row beyond the credit line after which the firm is insolvent."),
    SettingDeclaration(
      importTaxWeeks, unit: .weeks, range: 1...52, standard: .typical(.exactly(9)), scope: .market,
      help: "Weeks from paying import tax in bulk until it is recovered."),
  ]
}
