internal import Commerce

/// Changes amounts at the rates of the last week before the start.
struct Exchange {
  let rates: RateHistory
  let base: Currency

  /// An amount in another currency; nil where a rate is missing, which is reported elsewhere.
  func convert(_ money: Money, _ target: Currency) -> Money? {
    if money.currency == target { return money }
    guard let amount = inBase(money), let rate = rates.lastRate(of: target, base: base) else {
      return nil
    }
    return Money(majorUnits: amount / rate, target)
  }

  /// An amount in base currency.
  func inBase(_ money: Money) -> Double? {
    rates.lastRate(of: money.currency, base: base).map { money.majorUnits * $0 }
  }
}

extension TariffEvent {
  /// The currencies of parcel charges.
  var currencies: [Currency] {
    branches.flatMap(\.effects).compactMap { effect in
      if case .parcelCharge(_, let amount) = effect { amount.currency } else { nil }
    }
  }
}
