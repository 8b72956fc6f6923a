public import Commerce

/// Stock that is sold off beside the shelf: in a plan that clears it, and at the horizon where there
/// is more than sales will use.
///
/// One share serves both, so that a plan gains nothing by moving a sale across the horizon.
public enum Clearance {
  /// What buyers of remainders pay over landed cost.
  public static let recoverableShare: SettingKey = "stock.recoverable_share"
  /// Weeks over which a plan's sell-off is spread.
  public static let weeks: SettingKey = "stock.clearance_weeks"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      recoverableShare, unit: .share, range: 0...1,
      standard: .typical(.uniform(low: 0.4, high: 0.6)), scope: .firm,
      help: """
        What stock brings over its landed cost when a plan clears it, and at the horizon what lies \
        there beyond 13 weeks of sales.
        """),
    SettingDeclaration(
      weeks, unit: .weeks, range: 1...52, standard: .assumed(.exactly(8)), scope: .firm,
      help: "Weeks over which stock that a plan clears is sold off, in equal parts."),
  ]
}
