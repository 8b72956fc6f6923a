public import Commerce

/// Input tax that the exporting country gives back: often as large as the net profit.
public enum ExportRebate {
  /// Rebate over the invoiced cost without tax.
  public static let rate: SettingKey = "export.rebate_rate"
  /// Tax inside the invoiced cost.
  public static let inputTaxRate: SettingKey = "export.input_tax_rate"
  /// Weeks from export to payment.
  public static let lagWeeks: SettingKey = "export.rebate_lag_weeks"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      rate, unit: .share, range: 0...0.2,
      standard: .assumed(.exactly(0), "no rebate unless claimed"),
      scope: .listing,
      help: "Rebate rate of the goods' tariff line; 13 % for most electronics of China."),
    SettingDeclaration(
      inputTaxRate, unit: .share, range: 0...0.3, standard: .assumed(.exactly(0.13)),
      scope: .listing, help: "Value-added tax inside the supplier's invoice, as a rate on the net."),
    SettingDeclaration(
      lagWeeks, unit: .weeks, range: 1...52, standard: .typical(.exactly(12)), scope: .firm,
      help: "Weeks from export until the rebate is paid."),
  ]

  /// The rebate for one unit in the currency of its cost.
  public static func perUnit(of listing: Listing, in scenario: Scenario) -> Double {
    let cost = scenario.product(of: listing).unitCost.majorUnits
    let tax = scenario.setting(inputTaxRate, at: listing).value.central
    return cost / (1 + tax) * scenario.setting(rate, at: listing).value.central
  }
}
