/// Units of a variant at a node when the plan starts, on the shelf or on the way there.
public struct StockPosition: Hashable, Sendable {
  /// What it is.
  public let variant: Identifier<StockVariant>
  /// Where it lies, or will.
  public let node: Identifier<Node>
  /// How many.
  public let units: Int
  /// When it arrives; nil for what is on the shelf.
  public let arrival: Day?

  /// A position.
  public init(
    variant: Identifier<StockVariant>, node: Identifier<Node>, units: Int, arrival: Day?
  ) {
    self.variant = variant
    self.node = node
    self.units = units
    self.arrival = arrival
  }
}
