public import Commerce

/// What an order costs to land as its unit's value rises, all else the same.
struct LandedCurve: PriceCurve {
  let corridor: CompiledCorridor
  /// The order; its goods are the curve's to set.
  let order: OrderAmounts
  /// From the currency of the value.
  let conversion: CurrencyConversion

  func treatment(at price: Int64) throws(LandedCostError) -> OrderRegime {
    try corridor.regime(of: try order(at: price))
  }

  func height(at price: Int64) throws(LandedCostError) -> Int128 {
    let landed = try corridor.charges(on: try order(at: price)).landed
    return Int128(try corridor.unit.count(of: landed))
  }

  func excess(at price: Int64, over target: Int128) throws(LandedCostError) -> PriceExcess {
    PriceExcess(gain: try height(at: price), loss: target)
  }

  func rules(between one: OrderRegime, and other: OrderRegime) -> [String] {
    Set(Set(one.rules).symmetricDifference(other.rules).map(\.id)).sorted()
  }

  /// Each charge is rounded once, and so is the sum.
  var noise: Int128 { Int128(corridor.layers.count + 1) }

  private func order(at price: Int64) throws(LandedCostError) -> OrderAmounts {
    var order = order
    order.goods = try conversion.convert(price, times: order.quantity)
    return order
  }
}

extension CompiledCorridor {
  /// The values of one unit at which an order costs so much to land, all else the same.
  ///
  /// - Parameters:
  ///   - target: smallest units of the currency of the assessment, for the whole order.
  ///   - order: the order, whose goods are not looked at.
  ///   - currency: of the value.
  ///   - exchange: rates into the currency of the assessment.
  /// - Returns: prices in smallest units of `currency`, heights in those of the assessment.
  /// - Complexity: changes of treatment times the logarithm of the target, each an order reckoned.
  public func valuesLanding(
    at target: Int64, _ order: OrderAmounts, in currency: Currency, _ exchange: ExchangeTable
  ) throws(LandedCostError) -> ReverseAnswer {
    let curve = LandedCurve(
      corridor: self, order: order, conversion: try exchange.conversion(from: currency))
    return try PriceInversion(curve: curve, target: Int128(target), side: .atMost)
      .answer(over: try lowest(curve)...(try dearest(curve, target)))
  }

  /// The lowest value that the discount does not exceed.
  private func lowest(_ curve: LandedCurve) throws(LandedCostError) -> Int64 {
    var (low, high): (Int64, Int64) = (-1, 0)
    while try !isReckoned(curve, high) { (low, high) = (high, 2 * high + 1) }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try isReckoned(curve, middle) { high = middle } else { low = middle }
    }
    return high
  }

  private func isReckoned(_ curve: LandedCurve, _ price: Int64) throws(LandedCostError) -> Bool {
    do {
      _ = try curve.height(at: price)
      return true
    } catch {
      guard curve.order.discount > .zero, error.code == .badAmount else { throw error }
      return false
    }
  }

  /// A value beyond which the goods alone cost more than twice the target: cliffs a little above the
  /// target are worth knowing.
  private func dearest(
    _ curve: LandedCurve, _ target: Int64
  ) throws(LandedCostError) -> Int64 {
    var price = max(1, try lowest(curve))
    let limit = 2 * (unit.number(target) + curve.order.discount)
    while try curve.conversion.convert(price, times: curve.order.quantity) <= limit { price *= 2 }
    return price
  }
}
