internal import Commerce

/// A fee before its one rounding: hundred-millionths of the currency times a million.
struct UnroundedFee {
  var units: Int128
  /// The tier that held; nil where several did.
  var charge: FeeScale.Charge?
  /// The minimum or maximum that it was brought to.
  var limit: Money?

  /// The amount, rounded half up.
  func rounded(to currency: Currency) throws(LandedCostError) -> Money {
    try FixedPoint(units: units).share(1, of: Int64(FixedPoint.million), in: currency)
  }

  /// The fee brought to limits.
  func within(_ limits: FeeLimits, _ exchange: ExchangeTable) throws(LandedCostError) -> Self {
    var fee = self
    if let minimum = limits.minimum {
      let least = try exchange.convert(minimum).units * FixedPoint.million
      if fee.units < least { (fee.units, fee.limit) = (least, minimum) }
    }
    if let maximum = limits.maximum {
      let most = try exchange.convert(maximum).units * FixedPoint.million
      if fee.units > most { (fee.units, fee.limit) = (most, maximum) }
    }
    return fee
  }
}

extension FeeScale {
  /// The fee on a base; nil where the base lies beyond the last tier.
  func fee(
    on base: FixedPoint, _ exchange: ExchangeTable
  ) throws(LandedCostError) -> UnroundedFee? {
    isMarginal
      ? try marginalFee(on: base, exchange) : try wholePriceFee(on: base, exchange)
  }

  private func wholePriceFee(
    on base: FixedPoint, _ exchange: ExchangeTable
  ) throws(LandedCostError) -> UnroundedFee? {
    for tier in tiers {
      if let limit = tier.upTo, try exchange.convert(limit) < base { continue }
      return UnroundedFee(units: try tier.charge.units(of: base, exchange), charge: tier.charge)
    }
    return nil
  }

  private func marginalFee(
    on base: FixedPoint, _ exchange: ExchangeTable
  ) throws(LandedCostError) -> UnroundedFee? {
    var units: Int128 = 0
    var from = FixedPoint.zero
    for tier in tiers {
      let limit = try tier.upTo.map { upTo throws(LandedCostError) in try exchange.convert(upTo) }
      let through = limit.map { min($0, base) } ?? base
      units += try tier.charge.units(of: through - from, exchange)
      from = through
      if from == base { break }
    }
    return from == base
      ? UnroundedFee(units: units, charge: tiers.count == 1 ? tiers[0].charge : nil) : nil
  }
}

extension FeeScale.Charge {
  /// Share and sum together, not rounded.
  fileprivate func units(
    of base: FixedPoint, _ exchange: ExchangeTable
  ) throws(LandedCostError) -> Int128 {
    let share = base.units * Int128(partsPerMillion ?? 0)
    guard let sum else { return share }
    return share + (try exchange.convert(sum).units) * FixedPoint.million
  }
}
