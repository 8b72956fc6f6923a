public import Commerce

/// What one unit costs once landed, in the currency of its market, each part to the smallest unit.
public struct LandedUnit: Sendable, Hashable {
  /// The value that customs takes: the transfer value in bulk, the price without tax of parcels and
  /// out of bond.
  public let goods: Money
  /// Freight to the border; none where the price holds it.
  public let freight: Money
  /// Duties.
  public let duty: Money
  /// Taxes that the importer does not claim back.
  public let tax: Money
  /// Fees of customs.
  public let fees: Money
  /// All of it, rounded once: it may differ from the sum of rounded parts in the last digit.
  public let total: Money

  /// A unit's cost.
  public init(
    goods: Money, freight: Money, duty: Money, tax: Money, fees: Money, total: Money
  ) {
    self.goods = goods
    self.freight = freight
    self.duty = duty
    self.tax = tax
    self.fees = fees
    self.total = total
  }

  /// The same with duty added, or taken off where negative.
  public func adding(duty more: Money) -> LandedUnit {
    LandedUnit(
      goods: goods, freight: freight, duty: duty + more, tax: tax, fees: fees, total: total + more)
  }
}
