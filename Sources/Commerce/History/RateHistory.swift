/// Currency rates before the start, weekly: the last quote up to each Friday.
public struct RateHistory: Sendable {
  /// The Monday of the first week.
  public let firstMonday: Day
  /// Currencies in the order of the columns; the base currency is not among them.
  public let currencies: [Currency]
  /// Base units for one unit of the currency, `[week][currency]`, currency fastest.
  public let rates: [Double]
  /// Where the rates come from.
  public let source: String

  /// A panel of rates.
  ///
  /// - Precondition: `rates.count` is a multiple of `currencies.count`; all rates are positive.
  public init(firstMonday: Day, currencies: [Currency], rates: [Double], source: String) {
    precondition(currencies.isEmpty ? rates.isEmpty : rates.count % currencies.count == 0)
    self.firstMonday = firstMonday
    self.currencies = currencies
    self.rates = rates
    self.source = source
  }

  /// Weeks held.
  public var weekCount: Int { currencies.isEmpty ? 0 : rates.count / currencies.count }

  /// Base units for one unit of a currency in the last week before the start; 1 for the base itself,
  /// nil for a currency without a column.
  public func lastRate(of currency: Currency, base: Currency) -> Double? {
    if currency == base { return 1 }
    guard let column = currencies.firstIndex(of: currency), weekCount > 0 else { return nil }
    return rates[(weekCount - 1) * currencies.count + column]
  }
}
