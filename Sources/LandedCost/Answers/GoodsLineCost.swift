public import Commerce

/// What one line of goods costs the seller once landed, in the answer's currency.
public struct GoodsLineCost: Sendable, Hashable {
  /// The name of the line.
  public let goodsLine: String
  /// Units.
  public let quantity: Int64
  /// Transfer value of the goods.
  public let goods: FixedPoint
  /// The line's part of freight.
  public let freight: FixedPoint
  /// The line's part of insurance.
  public let insurance: FixedPoint
  /// Charges that fall on the seller, without recoverable tax and tax inside the price.
  public let charges: Money

  /// Goods, freight, insurance and the seller's charges.
  public var landedCost: FixedPoint { goods + freight + insurance + FixedPoint(charges) }

  /// The landed cost of one unit.
  public var landedCostPerUnit: FixedPoint { landedCost.divided(by: quantity) }
}
