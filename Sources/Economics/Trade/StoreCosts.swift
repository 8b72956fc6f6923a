public import Commerce

/// What a store costs whether it sells or not, and the people it takes.
public enum StoreCosts {
  /// Fixed cost per month.
  public static let monthlyFixed: SettingKey = "store.monthly_fixed"
  /// Paid once at opening.
  public static let entryCost: SettingKey = "store.entry_cost"
  /// People that running it takes.
  public static let staff: SettingKey = "store.staff"
  /// What one person costs per month.
  public static let staffMonthlyCost: SettingKey = "staff.monthly_cost"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      monthlyFixed, unit: .money, range: 0...1e9, standard: .typical(.exactly(0)), scope: .store,
      help: "Representative, filings, tools: what the store costs per month beside platform fees."),
    SettingDeclaration(
      entryCost, unit: .money, range: 0...1e10, standard: .typical(.exactly(0)), scope: .store,
      help: "Registration, certification, content: paid once when a candidate store opens."),
    SettingDeclaration(
      staff, unit: .people, range: 0...1000, standard: .typical(.exactly(0.5)), scope: .store,
      help: "Full-time equivalents that running the store takes."),
    SettingDeclaration(
      staffMonthlyCost, unit: .money, range: 0...1e8,
      standard: .typical(.exactly(0), "set it to let plans change headcount"), scope: .firm,
      help: "What one person costs per month, for plans that hire or let go."),
  ]
}
