/// The seller's money and people at the start.
public struct Firm: Hashable, Sendable {
  /// Cash in all wallets, in base currency.
  public let cash: Money
  /// The most that the bank lends.
  public let creditLimit: Money
  /// Interest on what is borrowed, per year.
  public let creditRatePerYear: Double
  /// Rent, payroll and overhead that no store causes, per month.
  public let monthlyFixedCost: Money
  /// Full-time equivalents who can run stores.
  public let storeStaff: Double

  /// A firm.
  public init(
    cash: Money, creditLimit: Money, creditRatePerYear: Double, monthlyFixedCost: Money,
    storeStaff: Double
  ) {
    self.cash = cash
    self.creditLimit = creditLimit
    self.creditRatePerYear = creditRatePerYear
    self.monthlyFixedCost = monthlyFixedCost
    self.storeStaff = storeStaff
  }
}
