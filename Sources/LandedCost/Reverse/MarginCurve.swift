public import Commerce

/// What a seller keeps of the price of one unit after a platform's fees and the unit's cost, in
/// millionths of the price without tax.
struct MarginCurve: PriceCurve {
  let schedule: FeeSchedule
  /// The sale; its price is the curve's to set.
  let sale: FeeRequest
  /// What the unit costs the seller, in the sale's currency.
  let cost: Money
  /// Tax that the shelf price holds, in millionths of the price without it.
  let taxPartsPerMillion: Int64

  func treatment(at price: Int64) throws(LandedCostError) -> [FeeInForce] {
    try fees(at: price).lines.map(FeeInForce.init)
  }

  func height(at price: Int64) throws(LandedCostError) -> Int128 {
    try earnings(at: price).margin
  }

  func excess(at price: Int64, over target: Int128) throws(LandedCostError) -> PriceExcess {
    try earnings(at: price).excess(over: target)
  }

  func rules(between one: [FeeInForce], and other: [FeeInForce]) -> [String] {
    Set(Set(one).symmetricDifference(other).map(\.rule)).sorted()
  }

  /// Half a point: less is what rounding of fees does to the margin of cheap goods.
  var noise: Int128 { 5_000 }

  private func earnings(at price: Int64) throws(LandedCostError) -> Earnings {
    Earnings(
      revenue: net(of: price) + net(of: sale.order.shipping?.minorUnits ?? 0),
      costs: Int128(try fees(at: price).total.minorUnits + cost.minorUnits))
  }

  private func fees(at price: Int64) throws(LandedCostError) -> FeeAnswer {
    let currency = sale.exchange.currency
    return try schedule.fees(
      for: FeeRequest(
        day: sale.day, place: sale.place, grossPrice: Money(minorUnits: price, currency),
        netPrice: Money(minorUnits: Int64(net(of: price)), currency), order: sale.order,
        kinds: sale.kinds.subtracting(FeeRequest.standing), exchange: sale.exchange))
  }

  /// An amount without the tax in it, to the nearest unit.
  private func net(of gross: Int64) -> Int128 {
    let whole = Int128(1_000_000 + taxPartsPerMillion)
    return (Int128(gross) * 1_000_000 + whole / 2) / whole
  }
}

extension FeeSchedule {
  /// The prices of one unit at which a seller keeps a share of the price without tax.
  ///
  /// - Parameters:
  ///   - margin: what is to be kept, in millionths of the price without tax.
  ///   - sale: the sale in the currency of the price, whose price is not looked at.
  ///   - cost: what the unit costs the seller, in the same currency.
  ///   - taxPartsPerMillion: tax that the price holds, in millionths of the price without it.
  /// - Returns: prices in smallest units, heights in millionths.
  /// - Complexity: tiers times the logarithm of the price, each a sale reckoned.
  public func prices(
    keeping margin: Int64, of sale: FeeRequest, cost: Money, taxPartsPerMillion: Int64 = 0
  ) throws(LandedCostError) -> ReverseAnswer {
    guard cost.minorUnits >= 0 else { throw .badAmount(cost, what: "cost") }
    let curve = MarginCurve(
      schedule: self, sale: sale, cost: cost, taxPartsPerMillion: taxPartsPerMillion)
    return try PriceInversion(curve: curve, target: Int128(margin), side: .atLeast)
      .answer(over: 1...Self.dearest(cost))
  }

  /// Prices are searched up to a hundred times the cost and at least ten thousand: what is not reached
  /// there never is.
  private static func dearest(_ cost: Money) -> Int64 {
    max(100 * cost.minorUnits, 10_000 * cost.currency.minorUnitsPerMajor)
  }
}
