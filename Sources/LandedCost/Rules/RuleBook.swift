public import Commerce

/// All dated customs charges, looked up by corridor and day.
///
/// Within a layer one rule holds: one whose conditions are met before one that has none, then the one
/// with the longest goods code, then one that names the origin, then one of the country before its
/// customs union, then one that names the treatment, then the one with more conditions. Layers stack:
/// duties in the order in which the layers first appear in the list, then taxes in theirs; a rule that
/// displaces layers takes their place.
public struct RuleBook: Sendable {
  /// Names of layers in the order in which they are reckoned.
  public let layers: [String]
  private let rulesByDestination: [String: [TariffRule]]
  private let practices: [String: CustomsPractice]
  private let rankByLayer: [String: Int]

  /// A book of rules, with the practice of those countries and unions that reckon unusually.
  public init(rules: [TariffRule], practices: [String: CustomsPractice] = [:]) {
    var seen = Set<String>()
    let declared = rules.map(\.layer).filter { seen.insert($0).inserted }
    let isTax = { (name: String) in TariffLayer(named: name).isTax }
    let layers = declared.filter { !isTax($0) } + declared.filter(isTax)
    self.layers = layers
    self.practices = practices
    rulesByDestination = Dictionary(grouping: rules, by: \.destination)
    rankByLayer = Dictionary(uniqueKeysWithValues: layers.enumerated().map { ($1, $0) })
  }

  /// How the office of a market reckons: the country's practice before its union's.
  public func practice(of market: Market) -> CustomsPractice {
    practices[market.country] ?? practices[market.customsUnion] ?? CustomsPractice()
  }

  /// The rules for goods on whatever day, in no special order.
  public func rules(for corridor: GoodsCorridor) -> [TariffRule] {
    rules(intoCountry: corridor.country, union: corridor.customsUnion)
      .filter(corridor.isSubject(to:))
  }

  /// The one rule of each layer that holds on a day, in the order in which layers are reckoned.
  ///
  /// - Parameter circumstances: what conditions are held against; without them only rules hold that
  ///   have no conditions.
  /// - Complexity: linear in the rules of the destination.
  public func rules(
    for corridor: GoodsCorridor, on day: Day, under circumstances: Circumstances? = nil
  ) throws(LandedCostError) -> [TariffRule] {
    try holding(on: day, among: rules(for: corridor), in: corridor, under: circumstances)
  }

  /// The same out of rules already looked up by ``rules(for:)``.
  public func holding(
    on day: Day, among candidates: [TariffRule], in corridor: GoodsCorridor,
    under circumstances: Circumstances? = nil
  ) throws(LandedCostError) -> [TariffRule] {
    var bestByLayer: [String: TariffRule] = [:]
    var rivalByLayer: [String: TariffRule] = [:]
    for rule in candidates where rule.interval.contains(day) {
      guard try Self.isMet(rule.conditions, under: circumstances) else { continue }
      guard let best = bestByLayer[rule.layer] else {
        bestByLayer[rule.layer] = rule
        continue
      }
      let (a, b) = (rank(of: rule, in: corridor), rank(of: best, in: corridor))
      if a == b { rivalByLayer[rule.layer] = rule }
      if a > b {
        bestByLayer[rule.layer] = rule
        rivalByLayer[rule.layer] = nil
      }
    }
    if let (layer, rival) = rivalByLayer.min(by: { $0.key < $1.key }), let best = bestByLayer[layer]
    {
      throw .conflictingRules(
        best.id, rival.id, in: "layer \(layer) for \(corridor.goods) on \(day)")
    }
    return withoutDisplaced(
      bestByLayer.values.sorted {
        rankByLayer[$0.layer, default: 0] < rankByLayer[$1.layer, default: 0]
      })
  }

  private static func isMet(
    _ conditions: [TariffCondition], under circumstances: Circumstances?
  ) throws(LandedCostError) -> Bool {
    guard !conditions.isEmpty else { return true }
    guard let circumstances else { return false }
    return try circumstances.meet(conditions)
  }

  /// Takes out layers whose place another rule takes; what is displaced displaces nothing itself.
  private func withoutDisplaced(_ rules: [TariffRule]) -> [TariffRule] {
    var displaced = Set<String>()
    for rule in rules where !displaced.contains(rule.layer) {
      displaced.formUnion(rule.displaces.filter { $0 != rule.layer })
    }
    return rules.filter { !displaced.contains($0.layer) }
  }

  /// Rules that hold on a day for part of the goods only: the code is too short to choose by.
  public func finerRules(for corridor: GoodsCorridor, on day: Day) -> [TariffRule] {
    finerRules(for: corridor).filter { $0.interval.contains(day) }
  }

  /// The same on whatever day.
  func finerRules(for corridor: GoodsCorridor) -> [TariffRule] {
    rules(intoCountry: corridor.country, union: corridor.customsUnion)
      .filter(corridor.isSplit(by:))
  }

  /// Whether the book holds a tax of the market on any day.
  public func knowsTax(of market: Market) -> Bool {
    rules(intoCountry: market.country, union: market.customsUnion)
      .contains { TariffLayer(named: $0.layer).isTax }
  }

  /// The first day on which some rule of a market holds; nil where one holds since always, or none is.
  public func firstDay(of market: Market) -> Day? {
    let rules = rules(intoCountry: market.country, union: market.customsUnion)
    let starts = rules.compactMap(\.interval.from)
    return starts.count == rules.count ? starts.min() : nil
  }

  private func rules(intoCountry country: String, union: String) -> [TariffRule] {
    let national = rulesByDestination[country] ?? []
    return union == country ? national : national + (rulesByDestination[union] ?? [])
  }

  /// How specific a rule is for a corridor, comparable as one number: conditions, then digits first.
  func rank(of rule: TariffRule, in corridor: GoodsCorridor) -> Int {
    let place =
      (rule.digitsMatching(corridor.goods) ?? 0) * 8 + (rule.origin == nil ? 0 : 4)
      + (rule.destination == corridor.country ? 2 : 0) + (rule.treatments.isEmpty ? 0 : 1)
    let conditions = min(rule.conditions.count, 15)
    return (conditions > 0 ? 1 << 16 : 0) + place << 4 + conditions
  }
}
