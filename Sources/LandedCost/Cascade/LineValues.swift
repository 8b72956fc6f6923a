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

  /// The values of all lines; freight and insurance are shared by customs value, to the last 1e-8.
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
    return goods.indices.map { index in
      LineValues(
        transfer: goods[index].transfer, customs: goods[index].customs, price: goods[index].price,
        freight: FixedPoint(units: freight[index]), insurance: FixedPoint(units: insurance[index]))
    }
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
