public import Commerce

/// All dated charges of platforms and warehouses, looked up by place and day.
///
/// Within a kind the most specific rule holds: one that names the store, then the category, then the
/// market, then size or weight; of several sizes the tightest that the goods fit. A kind may charge a
/// share and a fixed sum by two rules (2.9 % and 0.30); the most specific of each form holds, and
/// forms and kinds add. A rule whose last tier ends below the sale's base is none for that sale.
public struct FeeSchedule: Sendable {
  private let rulesByPlatform: [Identifier<Platform>: [FeeRule]]

  /// A schedule of rules.
  public init(rules: [FeeRule]) {
    rulesByPlatform = Dictionary(grouping: rules, by: \.platform)
  }

  /// The rules for a place and goods of its size on whatever day.
  public func rules(for place: FeePlace) -> [FeeRule] {
    (rulesByPlatform[place.platform.id] ?? []).filter {
      place.isSubject(to: $0) && place.fits($0)
    }
  }

  /// The rules for a place that its goods do not fit, or whose size is not known.
  func rulesOfOtherSizes(for place: FeePlace) -> [FeeRule] {
    (rulesByPlatform[place.platform.id] ?? []).filter {
      place.isSubject(to: $0) && !place.fits($0)
    }
  }

  /// The rules that hold on a day, by kind, share before fixed sum.
  public func rules(for place: FeePlace, on day: Day) throws(LandedCostError) -> [FeeRule] {
    try holding(on: day, among: rules(for: place))
  }

  /// The rules that hold for a sale out of rules already looked up by ``rules(for:)``.
  public func holding(
    for sale: FeeRequest, among candidates: [FeeRule]
  ) throws(LandedCostError) -> [FeeRule] {
    try holding(on: sale.day, among: candidates.filter(sale.reaches))
  }

  private func holding(on day: Day, among candidates: [FeeRule]) throws(LandedCostError)
    -> [FeeRule]
  {
    let live = candidates.filter {
      $0.interval.contains(day) && ($0.season?.contains(day) ?? true)
    }
    var holding: [FeeRule] = []
    for kind in FeeRule.Kind.allCases {
      for isShare in [true, false] {
        let rivals = live.filter { $0.kind == kind && $0.amount.isShare == isShare }
        if let best = try mostSpecific(rivals, on: day) { holding.append(best) }
      }
    }
    return holding
  }

  private func mostSpecific(_ rules: [FeeRule], on day: Day) throws(LandedCostError) -> FeeRule? {
    let best = rules.map(\.specificity).max() ?? 0
    let top = rules.filter { $0.specificity == best }
    let tightest = top.filter { rule in !top.contains { $0.isTighter(than: rule) } }
    if tightest.count > 1 {
      throw .conflictingRules(
        tightest[0].id, tightest[1].id,
        in: "\(tightest[0].kind.words) at \(tightest[0].platform) on \(day)")
    }
    return tightest.first
  }
}

extension FeeSchedule {
  /// What a full set of rules would hold and this one does not: a marketplace without referral fee, an
  /// own site without payment fee, and a kind that the platform charges elsewhere.
  ///
  /// - Parameter kinds: what the sale incurs.
  public func unknowns(
    in rules: [FeeRule], at place: FeePlace, of kinds: Set<FeeRule.Kind>
  ) -> [(code: LandedCostRemark.Code, text: String)] {
    let needed: FeeRule.Kind = place.platform.kind == .ownSite ? .payment : .referral
    let elsewhere = Set((rulesByPlatform[place.platform.id] ?? []).map(\.kind))
    return FeeRule.Kind.allCases.compactMap { kind in
      let isExpected =
        kind == needed
        || kinds.contains(kind)
          && (elsewhere.contains(kind) || kind.occasion == .someSales)
      guard isExpected, !rules.contains(where: { $0.kind == kind }) else { return nil }
      let goods = kind == needed ? place.category.map { " for \($0)" } ?? "" : ""
      return (
        kind == needed ? needed.unknownCode : .feeUnknown,
        "no \(kind.words) fee is known at \(place.store)\(goods); none is reckoned"
      )
    }
  }
}

extension FeeRule {
  /// Each name weighs more than all below it together.
  fileprivate var specificity: Int {
    (store == nil ? 0 : 8) + (category == nil ? 0 : 4) + (market == nil ? 0 : 2)
      + (fit == nil ? 0 : 1)
  }

  /// Whether a rule for sizes is for smaller ones, or as small and lighter ones, than another.
  fileprivate func isTighter(than other: FeeRule) -> Bool {
    guard let fit, let otherFit = other.fit else { return false }
    return (fit.volume, fit.kilograms ?? .infinity)
      < (otherFit.volume, otherFit.kilograms ?? .infinity)
  }
}

extension FeeFit {
  fileprivate var volume: Double { box?.cubicMetres ?? .infinity }
}

extension FeeRule.Kind {
  fileprivate var unknownCode: LandedCostRemark.Code {
    self == .payment ? .paymentUnknown : .referralUnknown
  }
}
