/// A place where stock lies.
public struct Node: Identified {
  /// The user's name for it.
  public let id: Identifier<Node>
  /// What to call it in a report.
  public let title: String
  /// What sort of place it is.
  public let kind: Kind
  /// Two letters (ISO 3166-1).
  public let country: String
  /// What a cubic metre costs per month, in the money of the warehouse's bill.
  public let monthlyStoragePerCubicMetre: Money
  /// The largest stock it takes, in cubic metres; nil where there is room enough.
  public let capacityCubicMetres: Double?

  /// A node.
  public init(
    id: Identifier<Node>, title: String, kind: Kind, country: String,
    monthlyStoragePerCubicMetre: Money, capacityCubicMetres: Double?
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.country = country
    self.monthlyStoragePerCubicMetre = monthlyStoragePerCubicMetre
    self.capacityCubicMetres = capacityCubicMetres
  }

  /// Sorts of node.
  public enum Kind: String, Sendable, CaseIterable {
    /// Where goods are made and ordered.
    case factory
    /// Where goods wait at origin, for bulk or for parcels.
    case originHub
    /// In the market but not yet imported: tax at release.
    case bonded
    /// A third party's warehouse in the market.
    case overseas
    /// The platform's own warehouse: stock cannot be lent to stores of other platforms.
    case platformWarehouse

    /// Whether stock here may serve stores of several platforms.
    public var isShareable: Bool { self != .platformWarehouse && self != .factory }
  }
}
