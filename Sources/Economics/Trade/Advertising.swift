public import Commerce

/// What advertising costs for each unit of money that buyers pay.
public enum Advertising {
  /// Spend over gross sales.
  public static let shareOfSales: SettingKey = "ads.share_of_sales"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      shareOfSales, unit: .share, range: 0...0.9,
      standard: .typical(.uniform(low: 0.1, high: 0.16)),
      scope: .listing,
      help: """
        Advertising over gross sales where a store has no budget of its own yet; running stores use \
        their monthly spend.
        """)
  ]
}
