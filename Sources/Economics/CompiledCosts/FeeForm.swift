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
