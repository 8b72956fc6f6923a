import Commerce

/// What a seller keeps of a sale across a border, in millionths of the price without tax: of it go duty
/// and tax that fall on him, freight, insurance, the platform's fees and what the goods cost.
struct SaleCurve: PriceCurve {
  let corridor: CompiledCorridor
  let sale: PricedSale

  /// Rules of customs and tiers of fees.
  struct Treatment: Equatable {
    let customs: OrderRegime
    let fees: [FeeInForce]
  }

  func treatment(at price: Int64) throws(LandedCostError) -> Treatment {
    let order = order(at: price)
    let fees = try fees(on: try corridor.charges(on: order))
    return Treatment(
      customs: try corridor.regime(of: order), fees: (fees?.lines ?? []).map(FeeInForce.init))
  }

  func height(at price: Int64) throws(LandedCostError) -> Int128 {
    try earnings(at: price).margin
  }

  func excess(at price: Int64, over target: Int128) throws(LandedCostError) -> PriceExcess {
    try earnings(at: price).excess(over: target)
  }

  func rules(between one: Treatment, and other: Treatment) -> [String] {
    let customs = Set(one.customs.rules).symmetricDifference(other.customs.rules).map(\.id)
    let fees = Set(one.fees).symmetricDifference(other.fees).map(\.rule)
    return Set(customs + fees).sorted()
  }

  /// Half a point, as for fees alone.
  var noise: Int128 { 5_000 }

  private func order(at price: Int64) -> OrderAmounts {
    var order = sale.order
    order.goods = order.quantity * corridor.unit.number(price)
    return order
  }

  private func earnings(at price: Int64) throws(LandedCostError) -> Earnings {
    let charges = try corridor.charges(on: order(at: price))
    let quantity = sale.order.quantity
    var costs = quantity * sale.unitCost + charges.freight + charges.insurance
    costs += corridor.unit.number(charges.borne)
    if let fees = try fees(on: charges) { costs += quantity * FixedPoint(fees.total) }
    return Earnings(revenue: charges.goods.units, costs: costs.units)
  }

  /// The fees of one unit; nil without a platform.
  private func fees(on charges: OrderCharges) throws(LandedCostError) -> FeeAnswer? {
    guard let platform = sale.platform else { return nil }
    return try platform.fees(
      net: charges.goods, tax: corridor.unit.number(charges.inside), units: sale.order.quantity)
  }
}

extension CompiledCorridor {
  /// The prices of one unit without tax at which a seller keeps a share of them.
  ///
  /// Who imports decides what falls on him, as ``Incidence`` says.
  ///
  /// - Parameters:
  ///   - margin: what is to be kept, in millionths of the price without tax.
  ///   - sale: what is sold; the goods of its order are not looked at.
  /// - Returns: prices in smallest units of the currency of the assessment, heights in millionths.
  /// - Complexity: changes of treatment times the logarithm of the price, each an order and a sale
  ///   reckoned.
  public func prices(
    keeping margin: Int64, of sale: PricedSale
  ) throws(LandedCostError) -> ReverseAnswer {
    guard sale.unitCost >= .zero else { throw .negativeAmount(line: "cost") }
    return try PriceInversion(
      curve: SaleCurve(corridor: self, sale: sale), target: Int128(margin), side: .atLeast
    ).answer(over: 1...(try dearest(sale)))
  }

  /// Prices are searched up to a hundred times what a unit costs and at least ten thousand: what is not
  /// reached there never is.
  private func dearest(_ sale: PricedSale) throws(LandedCostError) -> Int64 {
    let costs = sale.unitCost + sale.order.freight + sale.order.insurance
    return try unit.count(of: max(100 * costs, FixedPoint(Money(10_000, currency))))
  }
}
