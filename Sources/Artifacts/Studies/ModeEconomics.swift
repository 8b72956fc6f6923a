public import Commerce

/// What one unit of one listing leaves in one mode of fulfilment.
///
/// All money in base currency per unit at the rates of the start.
public struct ModeEconomics: Sendable, Hashable {
  /// The mode.
  public let mode: FulfilmentMode
  /// Tax inside the price, duty and parcel charges.
  public let tax: Double
  /// Freight in bulk to the node.
  public let inboundFreight: Double
  /// The parcel to the buyer.
  public let delivery: Double
  /// Picking and packing as the platform or warehouse bills it.
  public let fulfilment: Double
  /// Rent for the weeks that a unit lies, and what the money in it costs until it is paid.
  public let stock: Double
  /// Product, platform fees, returns and advertising: nearly the same in every mode.
  public let rest: Double
  /// What is left of the price after all of these.
  public let left: Double
  /// What is left from each week on in which a dated rule changes it, in order.
  public let afterChanges: [ListingEconomics.Change]
  /// Days from the node to the buyer; nil where no lane says.
  public let daysToBuyer: Double?
  /// Shelf price up to which the tax inside it is too small to be collected; nil where it always is.
  public let taxFreeUpTo: Money?

  /// The figures of a mode.
  public init(
    mode: FulfilmentMode, tax: Double, inboundFreight: Double, delivery: Double,
    fulfilment: Double, stock: Double, rest: Double, left: Double,
    afterChanges: [ListingEconomics.Change], daysToBuyer: Double?, taxFreeUpTo: Money?
  ) {
    self.mode = mode
    self.tax = tax
    self.inboundFreight = inboundFreight
    self.delivery = delivery
    self.fulfilment = fulfilment
    self.stock = stock
    self.rest = rest
    self.left = left
    self.afterChanges = afterChanges
    self.daysToBuyer = daysToBuyer
    self.taxFreeUpTo = taxFreeUpTo
  }

  /// What is left on a day, dated changes until then included.
  public func left(on day: Day) -> Double {
    afterChanges.last { $0.day <= day }?.contribution ?? left
  }
}
