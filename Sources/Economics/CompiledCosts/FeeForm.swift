internal import Commerce
internal import LandedCost

/// The fees on one unit sold as shares of its gross price and sums in the store's currency.
///
/// A fee with tiers, a minimum or a maximum is the straight line of the piece on which the price of
/// the start lies, as limits of customs are held against that price.
struct FeeForm {
  /// Referral, payment and whatever else is a share.
  private(set) var shareOfGross = 0.0
  /// Referral and payment as sums.
  private(set) var perUnit = 0.0
  /// Fulfilment and placement as sums.
  private(set) var fulfilmentPerUnit = 0.0
  /// What could not be compiled.
  private(set) var problems: [String] = []

  /// What a mode incurs on each sale: nothing is picked for direct mail, whose parcel lane bills the
  /// shipping, and only the platform's own warehouse charges placement.
  static func kinds(in mode: FulfilmentMode) -> Set<FeeRule.Kind> {
    FeeRequest.everySale.filter { kind in
      switch kind {
      case .fulfilment: mode != .directMail
      case .placement: mode == .platformWarehouse
      default: true
      }
    }
  }

  /// Adds up fees on a unit of a gross price in the store's currency.
  init(
    rules: [FeeRule], grossPrice: Double, taxShareOfGross: Double,
    localRate: @escaping (Currency) -> Double?
  ) {
    for rule in rules {
      if let currency = rule.currencies.sorted().first(where: { localRate($0) == nil }) {
        problems.append("no rate is known for \(currency): fee \(rule.id) is left out")
        continue
      }
      let reckoning = FeeLine(
        grossPrice: grossPrice, taxShareOfGross: taxShareOfGross,
        inLocal: { $0.majorUnits * (localRate($0.currency) ?? 0) })
      guard let line = reckoning.line(of: rule) else {
        problems.append("how much fee \(rule.id) is, is not known; none is reckoned")
        continue
      }
      add(line, rule.kind)
    }
  }

  private mutating func add(_ line: StraightLine, _ kind: FeeRule.Kind) {
    shareOfGross += line.slope
    if kind == .fulfilment || kind == .placement {
      fulfilmentPerUnit += line.constant
    } else {
      perUnit += line.constant
    }
  }
}

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
