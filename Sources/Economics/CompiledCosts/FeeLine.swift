internal import Commerce

/// One fee as a straight line in the gross price, near the price of the start.
struct FeeLine {
  /// Gross price of the start, store's currency.
  let grossPrice: Double
  /// Tax inside it, as a share of it.
  let taxShareOfGross: Double
  /// A sum in the store's currency.
  let inLocal: (Money) -> Double

  /// The fee; nil where it is not known, or not a fee on a price.
  func line(of rule: FeeRule) -> StraightLine? {
    guard case .scale(let scale) = rule.amount, let shareOfGross = shareOfGross(scale.base),
      let onBase = line(of: scale, at: grossPrice * shareOfGross)
    else { return nil }
    let line = StraightLine(slope: onBase.slope * shareOfGross, constant: onBase.constant)
    return within(rule.limits, line)
  }

  /// What part of the gross price a base is: a scenario's price holds delivery and all discounts.
  private func shareOfGross(_ base: FeeRule.Base) -> Double? {
    switch base {
    case .grossPrice, .sellerPrice, .orderTotal, .orderWithTax, .orderWithPlatformDiscount: 1
    case .netPrice: 1 - taxShareOfGross
    case .referralFee, .proceeds: nil
    }
  }

  /// The piece on which a base lies; nil beyond the last tier.
  private func line(of scale: FeeScale, at base: Double) -> StraightLine? {
    var line = StraightLine()
    var start = 0.0
    for tier in scale.tiers {
      let slope = Double(tier.charge.partsPerMillion ?? 0) / 1e6
      let constant =
        scale.isMarginal
        ? line.constant + (line.slope - slope) * start : tier.charge.sum.map(inLocal) ?? 0
      line = StraightLine(slope: slope, constant: constant)
      guard let limit = tier.upTo.map(inLocal), limit < base else { return line }
      start = limit
    }
    return nil
  }

  private func within(_ limits: FeeLimits, _ line: StraightLine) -> StraightLine {
    let fee = line.slope * grossPrice + line.constant
    if let least = limits.minimum.map(inLocal), fee < least {
      return StraightLine(slope: 0, constant: least)
    }
    if let most = limits.maximum.map(inLocal), fee > most {
      return StraightLine(slope: 0, constant: most)
    }
    return line
  }
}
