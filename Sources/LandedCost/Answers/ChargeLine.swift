public import Commerce

/// One charge on one line of goods, with all that a reader needs to check it.
public struct ChargeLine: Sendable, Hashable {
  /// The name of the goods line.
  public let goodsLine: String
  /// The rule, with its citation, interval and standing.
  public let rule: TariffRule
  /// What the rate was taken of, in the answer's currency; nil for charges by weight, line or parcel.
  public let base: FixedPoint?
  /// What is charged.
  public let amount: Money
  /// Who pays it to customs.
  public let payer: Lane.Importer
  /// On whom it falls.
  public let incidence: Incidence
  /// Why nothing is charged; nil where something is.
  public let zeroReason: ZeroReason?

  /// What the layer is.
  public var layer: TariffLayer { TariffLayer(named: rule.layer) }

  /// Whether it is input tax that the importer claims back.
  public var isRecoverable: Bool { incidence == .recoverable }

  /// The rate in millionths; nil for charges by weight, line or parcel.
  public var partsPerMillion: Int64? {
    rule.charge.partsPerMillion
  }

  /// The source of the rule.
  public var citation: String { rule.evidence.citation }

  /// When the rule holds.
  public var interval: DayInterval { rule.interval }

  /// How far the rule was checked.
  public var status: Evidence.Status { rule.evidence.status }

  /// Why a charge is nothing.
  public enum ZeroReason: String, Sendable, CaseIterable {
    /// The rule says so.
    case zeroRate
    /// There is nothing to take a share of.
    case zeroBase
    /// Less than half the smallest unit of the currency.
    case roundedAway
    /// Another line of goods under the same tariff line or in the same parcel carries it.
    case carriedByOtherLine
    /// The consignment's charge is small enough not to be collected.
    case exempt
    /// An allowance leaves nothing of it.
    case allowance
    /// The base duty is at least as high as the floor.
    case coveredByBaseDuty
  }
}
