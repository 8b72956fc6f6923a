public import Commerce

/// All dated charges of platforms and warehouses, looked up by place and day.
///
/// Within a kind the most specific rule holds: one that names the store, then the category, then the
/// market. A kind may charge a share and a fixed sum together (2.9 % and 0.30); the most specific of
/// each form holds, and forms and kinds add.
public struct FeeSchedule: Sendable {
  private let rulesByPlatform: [Identifier<Platform>: [FeeRule]]

  /// A schedule of rules.
  public init(rules: [FeeRule]) {
    rulesByPlatform = Dictionary(grouping: rules, by: \.platform)
  }

  /// The rules for a place on whatever day.
  public func rules(for place: FeePlace) -> [FeeRule] {
    (rulesByPlatform[place.platform.id] ?? []).filter(place.isSubject(to:))
  }

  /// The rules that hold on a day, by kind, share before fixed sum.
  public func rules(for place: FeePlace, on day: Day) throws(LandedCostError) -> [FeeRule] {
    try holding(on: day, among: rules(for: place))
  }

  /// The same out of rules already looked up by ``rules(for:)``.
  public func holding(on day: Day, among candidates: [FeeRule]) throws(LandedCostError)
    -> [FeeRule]
  {
    let live = candidates.filter { $0.interval.contains(day) }
    var holding: [FeeRule] = []
    for kind in FeeRule.Kind.allCases {
      for isShare in [true, false] {
        let rivals = live.filter { $0.kind == kind && $0.amount.isShare == isShare }
        if let best = try mostSpecific(rivals, on: day) { holding.append(best) }
      }
    }
    return holding
  }

  /// What a full set of rules would hold and this one does not: a marketplace without referral fee, an
  /// own site without payment fee.
  public func unknowns(
    in rules: [FeeRule], at place: FeePlace
  ) -> [(code: LandedCostRemark.Code, text: String)] {
    let isOwnSite = place.platform.kind == .ownSite
    let needed: FeeRule.Kind = isOwnSite ? .payment : .referral
    guard !rules.contains(where: { $0.kind == needed }) else { return [] }
    let goods = place.category.map { " for \($0)" } ?? ""
    return [
      (
        isOwnSite ? .paymentUnknown : .referralUnknown,
        "no \(needed.rawValue) fee is known at \(place.store)\(goods); none is reckoned"
      )
    ]
  }

  private func mostSpecific(_ rules: [FeeRule], on day: Day) throws(LandedCostError) -> FeeRule? {
    let best = rules.map(\.specificity).max() ?? 0
    let top = rules.filter { $0.specificity == best }
    if top.count > 1 {
      throw .conflictingRules(
        top[0].id, top[1].id, in: "\(top[0].kind.rawValue) at \(top[0].platform) on \(day)")
    }
    return top.first
  }
}

extension FeeRule {
  /// Each name weighs more than all below it together.
  fileprivate var specificity: Int {
    (store == nil ? 0 : 4) + (category == nil ? 0 : 2) + (market == nil ? 0 : 1)
  }
}

extension FeeRule.Amount {
  fileprivate var isShare: Bool {
    if case .share = self { true } else { false }
  }
}
