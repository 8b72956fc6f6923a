public import Commerce
import ScenarioIO

/// Which rules are looked at.
public struct RuleFilter: Sendable {
  /// Those of this country and of its customs union; nil for all.
  public var country: String?
  /// Those that can touch goods of this code; nil for all.
  public var goods: HSCode?
  /// Those that hold on this day; nil for all.
  public var day: Day?

  /// A filter that lets all pass.
  public init(country: String? = nil, goods: HSCode? = nil, day: Day? = nil) {
    self.country = country
    self.goods = goods
    self.day = day
  }
}

extension CustomsDesk {
  /// The rules that pass a filter, in the order of the tables.
  func rules(_ filter: RuleFilter) throws(CustomsDeskError) -> [TariffRule] {
    var places: Set<String>?
    if let country = filter.country {
      places = [country, law.market(in: country)?.customsUnion ?? country]
      guard law.rules.contains(where: { places?.contains($0.destination) ?? true }) else {
        let known = Set(law.rules.map(\.destination)).sorted().joined(separator: " ")
        throw CustomsDeskError("no rule is for \(country); rules are for \(known)")
      }
    }
    return law.rules.filter { rule in
      (places?.contains(rule.destination) ?? true)
        && (filter.day.map(rule.interval.contains) ?? true)
        && (filter.goods.map { Self.touches(rule, $0) } ?? true)
    }
  }

  private static func touches(_ rule: TariffRule, _ code: HSCode) -> Bool {
    rule.goods.isEmpty || rule.goods.contains { code.lies(under: $0) || $0.lies(under: code) }
  }
}
