import Commerce

/// The values of one line of goods in the currency of the assessment.
struct LineValues {
  /// What the goods cost the importer.
  let transfer: FixedPoint
  /// What customs takes duty of: the transfer value in bulk, the price of parcels and out of bond.
  let customs: FixedPoint
  /// What the buyer pays without tax; nil in bulk where no price is given.
  let price: FixedPoint?
  /// The line's part of freight.
  let freight: FixedPoint
  /// The line's part of insurance.
  let insurance: FixedPoint

  /// The values of all lines; freight, insurance and discount are shared by customs value, to the last
  /// 1e-8.
  static func all(
    of request: LandedCostRequest, under practice: CustomsPractice, ranks: [Int]
  ) throws(LandedCostError)
    -> [LineValues]
  {
    let exchange = request.exchange
    var goods: [(transfer: FixedPoint, customs: FixedPoint, price: FixedPoint?)] = []
    for line in request.lines {
      goods.append(try values(of: line, in: request, under: practice))
    }
    let weights = goods.map(\.customs.units)
    let freight = Apportionment.split(
      try exchange.convert(request.freight).units, weights: weights, ranks: ranks)
    let insurance = Apportionment.split(
      try exchange.convert(request.insurance).units, weights: weights, ranks: ranks)
    let discount = try exchange.convert(request.discount).units
    guard discount <= weights.reduce(0, +) else { throw .largeDiscount("\(request.discount)") }
    let discounts = Apportionment.split(discount, weights: weights, ranks: ranks)
    return goods.indices.map { index in
      LineValues(
        transfer: goods[index].transfer, customs: goods[index].customs, price: goods[index].price,
        freight: FixedPoint(units: freight[index]), insurance: FixedPoint(units: insurance[index])
      )
      .less(FixedPoint(units: discounts[index]), of: request.lines[index], request.treatment)
    }
  }

  /// The values after a discount: on what the importer pays, which is the buyer's price of parcels and
  /// out of bond where one is given.
  private func less(
    _ discount: FixedPoint, of line: GoodsLine, _ treatment: Lane.CustomsTreatment
  ) -> LineValues {
    guard discount != .zero else { return self }
    let entersInBulk = treatment == .bulkEntry || treatment == .domestic
    let isOnTransfer = entersInBulk || line.unitPrice == nil
    return LineValues(
      transfer: isOnTransfer ? transfer - discount : transfer, customs: customs - discount,
      price: entersInBulk ? price : price.map { $0 - discount }, freight: freight,
      insurance: insurance)
  }

  private static func values(
    of line: GoodsLine, in request: LandedCostRequest, under practice: CustomsPractice
  ) throws(LandedCostError) -> (FixedPoint, FixedPoint, FixedPoint?) {
    let transfer = try request.exchange.convert(line.unitValue, times: line.quantity)
    var price: FixedPoint?
    if let unitPrice = line.unitPrice {
      price = try request.exchange.convert(unitPrice, times: line.quantity)
    }
    switch request.treatment {
    case .bulkEntry, .domestic: return (transfer, transfer, price)
    case .parcel, .bonded:
      let paid = price ?? transfer
      let isPersonal = request.declaration.facts.contains(CustomsPractice.personalFact)
      let share = isPersonal ? practice.personalValuePartsPerMillion : 1_000_000
      return (transfer, paid.multiplied(byPartsPerMillion: share), paid)
    }
  }
}
