import Commerce

// MARK: - A request of one line of goods, as compiled corridors take it

extension LandedCostRequest {
  /// What orders like this one share, by its first line of goods.
  public var corridorTerms: CorridorTerms {
    CorridorTerms(
      market: destination, goods: lines[0].goods, origin: lines[0].origin, treatment: treatment,
      importer: importer,
      declaration: Declaration(
        facts: declaration.facts, shippedFrom: declaration.shippedFrom, region: declaration.region),
      exchange: exchange)
  }

  /// What differs from order to order: the amounts of its first line and of the consignment.
  public func orderAmounts() throws(LandedCostError) -> OrderAmounts {
    let line = lines[0]
    var amounts = OrderAmounts()
    amounts.quantity = line.quantity
    amounts.goods = try exchange.convert(line.unitValue, times: line.quantity)
    if let price = line.unitPrice {
      amounts.price = try exchange.convert(price, times: line.quantity)
    }
    amounts.freight = try exchange.convert(freight)
    amounts.insurance = try exchange.convert(insurance)
    amounts.discount = try exchange.convert(discount)
    amounts.unitMass = line.unitMass
    amounts.content = line.content
    if let sofar = declaration.yearToDate { amounts.yearToDate = try exchange.convert(sofar) }
    return amounts
  }
}
