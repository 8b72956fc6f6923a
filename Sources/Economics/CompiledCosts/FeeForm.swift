internal import Commerce
internal import LandedCost

/// The fees on one unit sold as shares of its gross price and sums in the store's currency.
struct FeeForm {
  /// Referral, payment and whatever else is a share.
  private(set) var shareOfGross = 0.0
  /// Referral and payment as sums.
  private(set) var perUnit = 0.0
  /// Fulfilment and placement as sums.
  private(set) var fulfilmentPerUnit = 0.0
  /// What could not be compiled.
  private(set) var problems: [String] = []

  /// Adds up the fees that a mode incurs: nothing is picked for direct mail, whose parcel lane bills
  /// the shipping, and only the platform's own warehouse charges placement.
  init(
    rules: [FeeRule], mode: FulfilmentMode, taxShareOfGross: Double,
    localRate: (Currency) -> Double?
  ) {
    for rule in rules where Self.isIncurred(rule.kind, in: mode) {
      switch rule.amount {
      case .share(let rate, let base):
        let share = Double(rate) / 1e6
        shareOfGross += base == .grossPrice ? share : share * (1 - taxShareOfGross)
      case .fixed(let money):
        guard let rate = localRate(money.currency) else {
          problems.append("no rate is known for \(money.currency): fee \(rule.id) is left out")
          continue
        }
        add(money.majorUnits * rate, rule.kind)
      }
    }
  }

  private mutating func add(_ amount: Double, _ kind: FeeRule.Kind) {
    if kind == .fulfilment || kind == .placement {
      fulfilmentPerUnit += amount
    } else {
      perUnit += amount
    }
  }

  private static func isIncurred(_ kind: FeeRule.Kind, in mode: FulfilmentMode) -> Bool {
    switch kind {
    case .fulfilment: mode != .directMail
    case .placement: mode == .platformWarehouse
    default: kind.isPerSale
    }
  }
}
