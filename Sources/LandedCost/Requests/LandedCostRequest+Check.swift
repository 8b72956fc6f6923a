import Commerce

extension LandedCostRequest {
  /// Refuses what no office would take, before any arithmetic.
  func check(against book: RuleBook) throws(LandedCostError) {
    guard !lines.isEmpty else { throw .badLines("the consignment has no line of goods") }
    var seen = Set<String>()
    for line in lines {
      guard seen.insert(line.id).inserted else {
        throw .badLines("two lines are named \(line.id); expected unique names")
      }
      try line.check()
    }
    if freight.minorUnits < 0 { throw .badAmount(freight, what: "freight") }
    if insurance.minorUnits < 0 { throw .badAmount(insurance, what: "insurance") }
    if discount.minorUnits < 0 { throw .badAmount(discount, what: "discount") }
    if let sofar = declaration.yearToDate, sofar.minorUnits < 0 {
      throw .badAmount(sofar, what: "what was imported this year")
    }
    if treatment != .domestic, let first = book.firstDay(of: destination), day < first {
      throw .dayBeforeRules(day, first: first, destination: destination.country)
    }
  }
}

extension GoodsLine {
  fileprivate func check() throws(LandedCostError) {
    guard goods.isTariffCode else { throw .unknownGoodsCode(goods, line: id) }
    guard quantity >= 1 else { throw .badQuantity(quantity, line: id) }
    if let content, content.thousandths <= 0 { throw .badContent(content, line: id) }
    guard unitMass >= .zero else { throw .badWeight(unitMass, line: id) }
    if unitValue.minorUnits < 0 { throw .badAmount(unitValue, what: "line \(id): value") }
    if let unitPrice, unitPrice.minorUnits < 0 {
      throw .badAmount(unitPrice, what: "line \(id): price")
    }
  }
}
