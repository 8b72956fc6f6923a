/// One dated charge of customs: a duty, a tax, a parcel fee.
///
/// Rules of one corridor stack.
public struct TariffRule: Sendable, Hashable {
  /// A stable name, which reports cite.
  public let id: String
  /// Country of origin it is for, two letters; nil for all.
  public let origin: String?
  /// Country or customs union of destination.
  public let destination: String
  /// Beginnings of the codes of goods that it is for; empty for all goods.
  public let goods: [HSCode]
  /// The layer of the stack: within a layer one rule holds, and layers add.
  public let layer: String
  /// Import treatments it is for; empty means all.
  public let treatments: [Lane.CustomsTreatment]
  /// What must be true of the consignment besides; empty for every one.
  ///
  /// A rule whose conditions are met holds before one of its layer that has none, whatever their
  /// goods codes: a relief for small parcels is for all tariff lines.
  public let conditions: [TariffCondition]
  /// How it is reckoned.
  public let charge: Charge
  /// What bounds the charge on the whole consignment.
  public let limits: TariffLimits
  /// Layers that are not charged where this rule holds, such as the surcharges that metal duties
  /// stand in for.
  public let displaces: [String]
  /// When it holds.
  public let interval: DayInterval
  /// Where it is written.
  public let evidence: Evidence

  /// A rule.
  public init(
    id: String, origin: String?, destination: String, goods: [HSCode], layer: String,
    treatments: [Lane.CustomsTreatment], conditions: [TariffCondition] = [], charge: Charge,
    limits: TariffLimits = .none, displaces: [String] = [], interval: DayInterval,
    evidence: Evidence
  ) {
    self.id = id
    self.origin = origin
    self.destination = destination
    self.goods = goods
    self.layer = layer
    self.treatments = treatments
    self.conditions = conditions
    self.charge = charge
    self.limits = limits
    self.displaces = displaces
    self.interval = interval
    self.evidence = evidence
  }

  /// The longest beginning of a code that it is for; nil where it is for other goods.
  ///
  /// Zero digits where it is for all goods.
  public func digitsMatching(_ code: HSCode) -> Int? {
    guard !goods.isEmpty else { return 0 }
    return goods.lazy.filter { code.lies(under: $0) }.map(\.digits.utf8.count).max()
  }

  /// The currencies of a sum per line, parcel, unit or kilogram, of limits and of conditions.
  public var currencies: [Currency] {
    ([charge.sum].compactMap(\.self) + limits.amounts + conditions.flatMap(\.limits)).map(
      \.currency)
  }

  /// The charge on a consignment up to which it is not collected; nil where every charge is.
  public var exemptUpTo: Money? { limits.exemptUpTo }
}
