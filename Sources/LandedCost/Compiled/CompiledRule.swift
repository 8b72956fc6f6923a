import Commerce

/// A rule with all resolved that a corridor, a declaration and the rates of exchange fix.
///
/// A class, so that the reckoning of an order takes one reference of it.
final class CompiledRule: Sendable {
  let id: String
  /// How specific it is: of several that are met the highest holds.
  let rank: Int
  let conditions: [CompiledCondition]
  let charge: Charge
  let limits: Limits?
  /// The place of the sum below which it is waived, among those of the corridor.
  let waiver: Int?
  /// Millionths of the charge that are collected.
  let collected: Int64
  let layer: TariffLayer
  /// On whom its charge falls.
  let incidence: Incidence
  /// Layers of the corridor that are not charged where it holds, one bit each.
  let displaced: UInt64
  /// Whether the base duty is known where it holds.
  let coversBaseDuty: Bool
  /// Whether the tax is known where it holds.
  let coversTax: Bool
  /// Whether it holds for want of the content where that is not known.
  let asksForContent: Bool
  let isUnverified: Bool

  /// How it reckons.
  enum Charge: Sendable {
    case adValorem(Int64, TariffRule.Base)
    case inside(Int64, TariffRule.Base)
    case floor(Int64, TariffRule.Base)
    /// Once for the order, in smallest units.
    case once(Int64)
    case perUnit(CurrencyConversion, Int64)
    case perKilogram(CurrencyConversion, Int64)
  }

  /// Amounts that bound the charge.
  struct Limits: Sendable {
    let allowance: FixedPoint?
    let minimum: FixedPoint?
    let maximum: FixedPoint?
    let exemptUpTo: FixedPoint?

    /// Whether the sum itself is bounded.
    var boundsSum: Bool { allowance != nil || minimum != nil || maximum != nil }

    /// Nil where nothing is bounded.
    init?(_ limits: TariffLimits, _ exchange: ExchangeTable) throws(LandedCostError) {
      guard !limits.amounts.isEmpty else { return nil }
      func amount(_ money: Money?) throws(LandedCostError) -> FixedPoint? {
        guard let money else { return nil }
        return try exchange.convert(money)
      }
      allowance = try amount(limits.allowance)
      minimum = try amount(limits.minimum)
      maximum = try amount(limits.maximum)
      exemptUpTo = try amount(limits.exemptUpTo)
    }
  }

  /// A rule on a corridor; `layers` are the corridor's, in the order reckoned.
  init(
    _ rule: TariffRule, rank: Int, _ terms: CorridorTerms, under fixed: Circumstances,
    layers: [String], waivers: [Money],
    unit: MinorUnit
  ) throws(LandedCostError) {
    let layer = TariffLayer(named: rule.layer)
    let incidence = Incidence.of(
      layer, treatment: terms.corridor.treatment, importer: terms.importer, market: terms.market)
    var conditions: [CompiledCondition] = []
    for condition in rule.conditions {
      conditions.append(try CompiledCondition(condition, under: fixed))
    }
    id = rule.id
    self.rank = rank
    self.conditions = conditions
    self.layer = layer
    charge = try Self.charge(rule, incidence, terms.exchange, unit)
    limits = try Limits(rule.limits, terms.exchange)
    waiver = rule.limits.waivedBelow.flatMap(waivers.firstIndex)
    collected = rule.limits.collectedPartsPerMillion
    self.incidence = incidence
    let gone = rule.displaces.filter { $0 != rule.layer }
    displaced = gone.compactMap(layers.firstIndex).reduce(0) { $0 | 1 << UInt64($1) }
    coversBaseDuty =
      layer == .baseDuty || rule.displaces.contains { TariffLayer(named: $0) == .baseDuty }
    coversTax =
      terms.corridor.treatment == .bulkEntry ? layer.isTax : layer == .tax || layer == .finalTax
    asksForContent = rule.conditions.contains(where: \.asksForContent)
    isUnverified = rule.evidence.status != .verified && rule.evidence.status != .given
  }

  private static func charge(
    _ rule: TariffRule, _ incidence: Incidence, _ exchange: ExchangeTable, _ unit: MinorUnit
  ) throws(LandedCostError) -> Charge {
    // A price that holds the tax is the whole consideration, freight and duty with it.
    let base = { (kind: TariffRule.Base) in incidence == .insidePrice ? .price : kind }
    switch rule.charge {
    case .adValorem(let rate, let kind): return .adValorem(rate, base(kind))
    case .inside(let rate, let kind):
      guard rate < 1_000_000 else { throw .amountOutOfRange("rule \(rule.id): 100 % of itself") }
      return .inside(rate, base(kind))
    case .floor(let rate, let kind): return .floor(rate, base(kind))
    case .perLine(let sum), .perParcel(let sum):
      return .once(try unit.count(of: try exchange.convert(sum)))
    case .perUnit(let sum):
      return .perUnit(try exchange.conversion(from: sum.currency), sum.minorUnits)
    case .perKilogram(let sum):
      return .perKilogram(try exchange.conversion(from: sum.currency), sum.minorUnits)
    }
  }
}
