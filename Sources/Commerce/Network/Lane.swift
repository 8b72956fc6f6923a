/// A way for goods: from node to node in bulk, or from a node to the buyers of a market in parcels.
public struct Lane: Identified {
  /// The user's name for it.
  public let id: Identifier<Lane>
  /// Where it begins.
  public let origin: Identifier<Node>
  /// Where it ends.
  public let destination: Destination
  /// What carries the goods.
  public let mode: Mode
  /// Door-to-shelf time in days, check-in included.
  public let transitDays: UncertainNumber
  /// Freight per kilogram charged.
  public let costPerKilogram: Money
  /// Freight per shipment or parcel beside the weight.
  public let costPerParcel: Money
  /// What customs does with the goods at the end of it.
  public let customs: CustomsTreatment
  /// Who is importer of record, and so pays at entry.
  public let importer: Importer
  /// Facts that its consignments declare to customs, such as `post`; empty where the mode says it.
  public let declares: [String]

  /// A lane.
  public init(
    id: Identifier<Lane>, origin: Identifier<Node>, destination: Destination, mode: Mode,
    transitDays: UncertainNumber, costPerKilogram: Money, costPerParcel: Money,
    customs: CustomsTreatment, importer: Importer, declares: [String] = []
  ) {
    self.id = id
    self.origin = origin
    self.destination = destination
    self.mode = mode
    self.transitDays = transitDays
    self.costPerKilogram = costPerKilogram
    self.costPerParcel = costPerParcel
    self.customs = customs
    self.importer = importer
    self.declares = declares
  }

  /// The end of a lane.
  public enum Destination: Hashable, Sendable {
    /// Bulk into a node.
    case node(Identifier<Node>)
    /// Parcels to the buyers of a market.
    case buyers(Identifier<Market>)
  }

  /// What carries the goods.
  public enum Mode: String, Sendable, CaseIterable {
    /// Container by sea, then truck.
    case sea
    /// A fast vessel.
    case fastSea
    /// By rail.
    case rail
    /// By truck.
    case truck
    /// By air; goods with loose lithium cells may not.
    case air
    /// Single parcels by post or courier.
    case parcel
  }

  /// What customs does at the end of a lane: it decides when duty falls and on which base.
  public enum CustomsTreatment: String, Sendable, CaseIterable {
    /// None: the goods stay in their customs territory.
    case domestic
    /// Imported in bulk: duty at entry on customs value.
    case bulkEntry
    /// Imported parcel by parcel: duty at sale on the parcel's value.
    case parcel
    /// Into bond: duty at release to the buyer.
    case bonded
  }

  /// Who imports.
  public enum Importer: String, Sendable, CaseIterable {
    /// The seller: duty and recoverable tax are the seller's cash.
    case seller
    /// The buyer, who pays at the door.
    case buyer
    /// The platform, which collects at sale.
    case platform
  }
}
