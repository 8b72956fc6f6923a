public import Commerce

/// The rates by which an office or a platform brings all amounts of one case into its currency.
///
/// Which day's rate an office uses is its own rule (Canada the day of direct shipment, Germany the
/// month's customs rate), so the caller looks the rates up and the table only holds them.
public struct ExchangeTable: Sendable, Hashable {
  /// The currency that amounts are brought into.
  public let currency: Currency
  private let rates: [Currency: ExchangeRate]

  /// The largest amount, in major units, that the arithmetic takes: it keeps every product of an
  /// amount, a rate of duty and a rate of exchange inside 128 bits.
  public static let largestMajorUnits: Int128 = 1_000_000_000_000

  /// Units of `currency` that one unit of each other currency buys.
  public init(into currency: Currency, _ rates: [Currency: ExchangeRate] = [:]) {
    self.currency = currency
    self.rates = rates
  }

  /// The rates of a scenario's start, crossed through its base currency.
  ///
  /// Nil where the scenario holds no rate for `currency`; a currency without a rate is left out, and
  /// meeting it is an error then.
  public init?(into currency: Currency, startOf scenario: Scenario) {
    let base = scenario.baseCurrency
    guard let own = scenario.rates.lastRate(of: currency, base: base) else { return nil }
    var rates: [Currency: ExchangeRate] = [:]
    for other in scenario.rates.currencies + [base] where other != currency {
      rates[other] = scenario.rates.lastRate(of: other, base: base)
        .flatMap { ExchangeRate(approximating: $0 / own) }
    }
    self.init(into: currency, rates)
  }

  /// The rate for a currency: one for the table's own.
  public func rate(for other: Currency) -> ExchangeRate? {
    other == currency ? .one : rates[other]
  }

  /// So many times an amount, in the table's currency.
  public func convert(_ money: Money, times count: Int64 = 1) throws(LandedCostError) -> FixedPoint
  {
    try conversion(from: money.currency).convert(money.minorUnits, times: count)
  }

  /// The conversion of all amounts of one currency.
  func conversion(from other: Currency) throws(LandedCostError) -> CurrencyConversion {
    guard let rate = rate(for: other) else {
      throw .missingExchangeRate(from: other, to: currency)
    }
    return CurrencyConversion(from: other, to: currency, at: rate)
  }
}
