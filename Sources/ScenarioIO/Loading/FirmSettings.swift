internal import Commerce

/// The settings that the scenario itself is made of: the firm's money and the supplier's terms.
enum FirmSettings {
  static let cash: SettingKey = "firm.cash"
  static let creditLimit: SettingKey = "firm.credit_limit"
  static let creditRate: SettingKey = "firm.credit_rate"
  static let fixedCost: SettingKey = "firm.monthly_fixed_cost"
  static let storeStaff: SettingKey = "firm.store_staff"
  static let production: SettingKey = "supplier.production"
  static let deposit: SettingKey = "supplier.deposit"
  static let balance: SettingKey = "supplier.balance"
  static let newYearStop: SettingKey = "supplier.new_year_stop"

  static let declarations: [SettingDeclaration] = [
    SettingDeclaration(
      cash, unit: .money, range: 0...1e12, standard: nil, scope: .firm,
      help: "Cash in all wallets at the start."),
    SettingDeclaration(
      creditLimit, unit: .money, range: 0...1e12,
      standard: .assumed(.exactly(0), "no credit line unless one is named"), scope: .firm,
      help: "The most that the bank lends."),
    SettingDeclaration(
      creditRate, unit: .sharePerYear, range: 0...1, standard: .typical(.exactly(0.0525)),
      scope: .firm, help: "Interest on what is borrowed."),
    SettingDeclaration(
      fixedCost, unit: .money, range: 0...1e12, standard: nil, scope: .firm,
      help: "Rent, payroll and overhead that no store causes, per month."),
    SettingDeclaration(
      storeStaff, unit: .people, range: 0...10_000, standard: .assumed(.exactly(5)), scope: .firm,
      help: "Full-time equivalents who can run stores."),
    SettingDeclaration(
      production, unit: .days, range: 0...365,
      standard: .typical(.interval90(low: 20, high: 30)), scope: .firm,
      help: "Days from order to hand-over, for suppliers without their own."),
    SettingDeclaration(
      deposit, unit: .share, range: 0...1, standard: .typical(.exactly(0.3)), scope: .firm,
      help: "Share of the invoice paid with the order."),
    SettingDeclaration(
      balance, unit: .days, range: 0...365, standard: .typical(.exactly(0)), scope: .firm,
      help: "Days after hand-over at which the rest falls due; 0 is before shipment."),
    SettingDeclaration(
      newYearStop, unit: .weeks, range: 0...12, standard: .typical(.exactly(3)), scope: .firm,
      help: "Weeks that production stops around Chinese New Year."),
  ]

  /// The firm by its settings.
  static func firm(_ book: SettingBook, base: Currency, convert: (Money) -> Money) -> Firm {
    func money(_ key: SettingKey) -> Money {
      let resolved = book.resolve(key)
      let written = Money(majorUnits: resolved.value.central, resolved.currency ?? base)
      return convert(written ?? .zero(base))
    }
    return Firm(
      cash: money(cash), creditLimit: money(creditLimit),
      creditRatePerYear: book.resolve(creditRate).value.central,
      monthlyFixedCost: money(fixedCost),
      storeStaff: book.resolve(storeStaff).value.central)
  }
}
