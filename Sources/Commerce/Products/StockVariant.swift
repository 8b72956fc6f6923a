/// A stock-keeping form of a product: a plug, a label, a language.
///
/// Stock of one variant serves only the markets that its fungibility group allows, so pooling gains
/// are never counted across plugs.
public struct StockVariant: Identified {
  /// The user's name for it; a product without variants has one of its own name.
  public let id: Identifier<StockVariant>
  /// The product it is a form of.
  public let product: Identifier<Product>
  /// Variants of one product that can serve each other's markets share a group.
  public let fungibilityGroup: String
  /// Markets it can be sold in; empty means all.
  public let markets: [Identifier<Market>]
  /// What it costs to relabel one unit into another variant of the product; nil where impossible.
  public let relabelCost: Money?
  /// How long relabelling takes.
  public let relabelDays: Int

  /// A variant with its limits.
  public init(
    id: Identifier<StockVariant>, product: Identifier<Product>, fungibilityGroup: String,
    markets: [Identifier<Market>] = [], relabelCost: Money? = nil, relabelDays: Int = 0
  ) {
    self.id = id
    self.product = product
    self.fungibilityGroup = fungibilityGroup
    self.markets = markets
    self.relabelCost = relabelCost
    self.relabelDays = relabelDays
  }

  /// Whether it can be sold in the market.
  public func serves(_ market: Identifier<Market>) -> Bool {
    markets.isEmpty || markets.contains(market)
  }
}
