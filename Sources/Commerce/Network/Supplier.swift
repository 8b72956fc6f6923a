/// Who makes the goods, and on which terms.
public struct Supplier: Identified {
  /// The user's name for it.
  public let id: Identifier<Supplier>
  /// The node where its goods are handed over.
  public let node: Identifier<Node>
  /// Days from order to hand-over.
  public let productionDays: UncertainNumber
  /// Share of the invoice paid with the order, 0 to 1.
  public let depositShare: Double
  /// Days after hand-over at which the balance falls due; zero is before shipment.
  public let balanceDays: Int
  /// Weeks that production stops around Chinese New Year.
  public let newYearStopWeeks: Int

  /// A supplier.
  public init(
    id: Identifier<Supplier>, node: Identifier<Node>, productionDays: UncertainNumber,
    depositShare: Double, balanceDays: Int, newYearStopWeeks: Int
  ) {
    self.id = id
    self.node = node
    self.productionDays = productionDays
    self.depositShare = depositShare
    self.balanceDays = balanceDays
    self.newYearStopWeeks = newYearStopWeeks
  }
}
