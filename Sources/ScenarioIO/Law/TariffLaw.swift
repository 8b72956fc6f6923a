public import Commerce

/// The law of customs without a scenario: rules, markets and reference rates.
public struct TariffLaw: Sendable {
  /// All rules of all days, those of one layer in the order in which tables give them.
  public let rules: [TariffRule]
  /// Markets, one for each country: what rules have as destination and more.
  public let markets: [Market]
  /// The newest rates that ship.
  public let rates: ReferenceRates

  /// The market of a country by its two letters.
  public func market(in country: String) -> Market? { markets.first { $0.country == country } }
}

/// Rates of one day, exactly as they were published.
public struct ReferenceRates: Sendable, Hashable {
  /// The day.
  public let day: Day
  /// Units of each currency per euro.
  public let perEuro: [Currency: ExactNumber]
  /// Units per dollar of currencies that are pegged to it.
  public let perDollar: [Currency: ExactNumber]
  /// Who published them.
  public let source: String
}

/// What came of reading the law.
public struct TariffLawResult: Sendable {
  /// The law, if there was no error.
  public let law: TariffLaw?
  /// All that was found.
  public let diagnostics: [Diagnostic]
}
