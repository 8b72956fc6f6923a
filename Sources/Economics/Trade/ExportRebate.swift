public import Commerce

/// Input tax that the exporting country gives back: often as large as the net profit.
public enum ExportRebate {
  /// Rebate over the invoiced cost without tax.
  public static let rate: SettingKey = "export.rebate_rate"
  /// Tax inside the invoiced cost.
  public static let inputTaxRate: SettingKey = "export.input_tax_rate"
  /// Weeks from the sale to payment for goods exported in bulk.
  public static let lagWeeks: SettingKey = "export.rebate_lag_weeks"
  /// Share of the rebate that parcels get.
  public static let parcelShare: SettingKey = "export.parcel_rebate_share"
  /// Weeks from the sale to payment for goods exported by parcel.
  public static let parcelLagWeeks: SettingKey = "export.parcel_rebate_lag_weeks"

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
      help: "Weeks from the sale until the rebate on goods exported in bulk is paid."),
    SettingDeclaration(
      parcelShare, unit: .share, range: 0...1,
      standard: .assumed(.exactly(1), "parcels are declared (9610) and invoiced like bulk"),
      scope: .listing,
      help:
        "Share of the rebate that goods exported by parcel get: 0 % where they leave by post or "
        + "without a declaration, less than 100 % where some purchases have no special invoice."),
    SettingDeclaration(
      parcelLagWeeks, unit: .weeks, range: 1...52,
      standard: .assumed(.exactly(16), "a month more than in bulk: parcels are declared monthly"),
      scope: .firm,
      help: "Weeks from the sale until the rebate on goods exported by parcel is paid."),
  ]

  /// The rebate for one unit in the currency of its cost.
  public static func perUnit(
    of listing: Listing, as mode: ExportMode, in scenario: Scenario
  ) -> Double {
    let cost = scenario.product(of: listing).unitCost.majorUnits
    let tax = scenario.setting(inputTaxRate, at: listing).value.central
    let whole = cost / (1 + tax) * scenario.setting(rate, at: listing).value.central
    return switch mode {
    case .bulk: whole
    case .parcel: whole * scenario.setting(parcelShare, at: listing).value.central
    }
  }

  /// Whole weeks from the sale until it is paid, at least one.
  public static func lagWeeks(as mode: ExportMode, in scenario: Scenario) -> Int {
    let key =
      switch mode {
      case .bulk: lagWeeks
      case .parcel: parcelLagWeeks
      }
    return max(1, Int(scenario.setting(key).value.central))
  }
}
