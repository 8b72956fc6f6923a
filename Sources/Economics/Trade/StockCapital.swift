public import Commerce

/// What money tied up in stock costs.
public enum StockCapital {
  /// Cost per year over the money tied.
  public static let rate: SettingKey = "inventory.capital_rate"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      rate, unit: .sharePerYear, range: 0...2, standard: .typical(.exactly(0.15)), scope: .firm,
      help: """
        What money tied up in stock costs per year: what it would earn elsewhere in the firm, \
        usually far above the bank's rate.
        """)
  ]
}
