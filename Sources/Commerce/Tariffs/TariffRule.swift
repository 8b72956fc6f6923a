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
  /// Goods it is for: the longest prefix of a layer wins; nil for all goods.
  public let goods: HSCode?
  /// The layer of the stack: within a layer one rule holds, and layers add.
  public let layer: String
  /// Import treatments it is for; empty means all.
  public let treatments: [Lane.CustomsTreatment]
  /// How it is reckoned.
  public let charge: Charge
  /// The charge on a consignment up to which it is not collected: an exemption by the amount of tax,
  /// not by the value of goods; nil where every charge is.
  public let exemptUpTo: Money?
  /// When it holds.
  public let interval: DayInterval
  /// Where it is written.
  public let evidence: Evidence

  /// A rule.
  public init(
    id: String, origin: String?, destination: String, goods: HSCode?, layer: String,
    treatments: [Lane.CustomsTreatment], charge: Charge, exemptUpTo: Money? = nil,
    interval: DayInterval, evidence: Evidence
  ) {
    self.id = id
    self.origin = origin
    self.destination = destination
    self.goods = goods
    self.layer = layer
    self.treatments = treatments
    self.charge = charge
    self.exemptUpTo = exemptUpTo
    self.interval = interval
    self.evidence = evidence
  }

  /// How a charge is reckoned.
  public enum Charge: Hashable, Sendable {
    /// A rate in millionths of a base: exact, and fine enough for 0.3464 %.
    case adValorem(partsPerMillion: Int64, base: Base)
    /// So much for each tariff line of a parcel.
    case perLine(Money)
    /// So much for each parcel.
    case perParcel(Money)
    /// So much for each kilogram.
    case perKilogram(Money)
  }

  /// What a rate is applied to.
  public enum Base: String, Sendable, CaseIterable {
    /// The value of the goods at the border of export.
    case goods
    /// Goods, insurance and freight.
    case cif
    /// CIF and the duties reckoned before.
    case cifAndDuty
    /// The price to the buyer, tax excluded.
    case price
  }
}
