public import Commerce
public import ScenarioIO

/// What a user says of one unit sold whose fees are asked for.
public struct FeeQuery: Sendable {
  /// The platform's name.
  public var platform: String
  /// The market's name, or its country's two letters.
  public var market: String
  /// The store of a scenario, for fees of its own; nil for none.
  public var store: String?
  /// The category of goods; nil for what most goods pay.
  public var category: String?
  /// The day of the sale; nil for the day of asking.
  public var day: Day?
  /// The price before discounts, with tax where the market shows it so.
  public var price: Money
  /// The price after discounts without tax; nil where that is the same.
  public var netPrice: Money?
  /// Shipping and wrapping that the buyer pays.
  public var shipping: Money?
  /// Tax that is added at the till.
  public var salesTax: Money?
  /// Taken off the price at the seller's expense.
  public var sellerDiscount: Money?
  /// Taken off the price at the platform's expense.
  public var platformDiscount: Money?
  /// Weight of one packed unit.
  public var milligrams: Int64?
  /// Sides of one packed unit.
  public var size: PackedSize?
  /// Whether the platform's warehouse ships it; nil for yes where size or weight are given.
  public var isFulfilledByPlatform: Bool?
  /// Words for fees that only some sales incur, which this one does.
  public var occasions: [String]
  /// Rates of exchange that hold before the shipped ones.
  public var rates: [QuotedRate]

  /// One unit at a price.
  public init(platform: String, market: String, price: Money) {
    self.platform = platform
    self.market = market
    self.price = price
    occasions = []
    rates = []
  }
}
