internal import Commerce

/// Money as a file gives it: the currency may be "the store's", known only once the store is.
struct Amount: Sendable, Equatable {
  /// Major units.
  let number: Double
  /// The currency written; nil for the store's own (`price_local`).
  let currency: Currency?
  /// Digits after the point, for the check against the currency's smallest unit.
  let fractionDigits: Int
  /// Whether the point may part thousands: `900.000` is nine hundred to one reader.
  var mayPartThousands = false

  /// Exact money in the currency written or, for local amounts, in the one given.
  func money(local: Currency) -> Result<Money, ValueProblem> {
    let currency = currency ?? local
    if mayPartThousands, let problem = Self.ambiguity(of: number, in: currency) {
      return .failure(problem)
    }
    guard fractionDigits <= currency.minorDigits else {
      return .failure(
        ValueProblem(
          .tooPrecise, "\(Measure.short(number)) \(currency) has \(fractionDigits) decimals",
          label: "\(currency) has \(currency.minorDigits)",
          help: ["write \(Self.rounded(number, currency)) if the rest does not matter"]))
    }
    // Beyond this the smallest units would no longer be exact in a binary number.
    guard number.magnitude < 1e12, let money = Money(majorUnits: number, currency) else {
      return .failure(ValueProblem(.outOfRange, "the amount is too large"))
    }
    return .success(money)
  }

  /// What is wrong with an exact amount whose point may part thousands; nil where it is clear.
  static func ambiguity(of parsed: LawText, in currency: Currency) -> ValueProblem? {
    guard parsed.mayPartThousands, let number = parsed.exactValue else { return nil }
    return ambiguity(of: number, in: currency)
  }

  /// Three digits after a point: thousands to one reader, and cents to nobody.
  private static func ambiguity(of number: Double, in currency: Currency) -> ValueProblem? {
    guard currency.minorDigits < 3 else { return nil }
    let whole = Int64((number * 1000).rounded())
    return ValueProblem(
      .numberFormat, "the point of the amount could part thousands",
      label: "\(currency) has \(currency.minorDigits) decimals",
      help: ["write \(whole) if it does, \(rounded(number, currency)) if it does not"])
  }

  private static func rounded(_ number: Double, _ currency: Currency) -> String {
    Money(majorUnits: number, currency)?.decimalText ?? Measure.short(number)
  }
}
