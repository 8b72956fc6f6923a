internal import Commerce

/// Money as a file gives it: the currency may be "the store's", known only once the store is.
struct Amount: Sendable, Equatable {
  /// Major units.
  let number: Double
  /// The currency written; nil for the store's own (`price_local`).
  let currency: Currency?
  /// Digits after the point, for the check against the currency's smallest unit.
  let fractionDigits: Int

  /// Exact money in the currency written or, for local amounts, in the one given.
  func money(local: Currency) -> Result<Money, ValueProblem> {
    let currency = currency ?? local
    guard fractionDigits <= currency.minorDigits else {
      return .failure(
        ValueProblem(
          .tooPrecise, "\(Measure.short(number)) \(currency) has \(fractionDigits) decimals",
          label: "\(currency) has \(currency.minorDigits)"))
    }
    // Beyond this the smallest units would no longer be exact in a binary number.
    guard number.magnitude < 1e12, let money = Money(majorUnits: number, currency) else {
      return .failure(ValueProblem(.outOfRange, "the amount is too large"))
    }
    return .success(money)
  }
}
