public import Commerce

/// What conditions of rules are held against: a line of goods within its consignment.
public struct Circumstances: Sendable {
  /// Tariff code of the line.
  public let goods: HSCode
  /// Country where the goods were made, two letters.
  public let origin: String
  /// Value of all goods of the consignment, without freight and insurance.
  public let goodsValue: FixedPoint
  /// The same with freight and insurance.
  public let cifValue: FixedPoint
  /// Value of one unit of the line.
  public let itemValue: FixedPoint
  /// Pieces in the consignment.
  public let pieces: Int64
  /// What one unit of the line holds; nil where it is not known.
  public let content: NetContent?
  /// What is declared beside.
  public let declaration: Declaration
  /// Rates into the currency of the values.
  public let exchange: ExchangeTable

  /// The circumstances of a line; values in the currency of the exchange table.
  public init(
    goods: HSCode, origin: String, goodsValue: FixedPoint, cifValue: FixedPoint,
    itemValue: FixedPoint,
    pieces: Int64, content: NetContent? = nil, declaration: Declaration = Declaration(),
    exchange: ExchangeTable
  ) {
    self.goods = goods
    self.origin = origin
    self.goodsValue = goodsValue
    self.cifValue = cifValue
    self.itemValue = itemValue
    self.pieces = pieces
    self.content = content
    self.declaration = declaration
    self.exchange = exchange
  }

  /// Whether all conditions are met.
  public func meet(_ conditions: [TariffCondition]) throws(LandedCostError) -> Bool {
    for condition in conditions where !(try meet(condition)) { return false }
    return true
  }

  /// Whether a condition is met.
  ///
  /// Where the content is not known, a limit per gram counts as met and one per other unit as not: the
  /// charge is then too high rather than too low, and a remark says so.
  private func meet(_ condition: TariffCondition) throws(LandedCostError) -> Bool {
    switch condition {
    case .value(let basis, let comparison, let limit):
      return comparison.holds(value(basis), try exchange.convert(limit))
    case .yearToDate(let comparison, let limit):
      let sofar = try exchange.convert(declaration.yearToDate ?? .zero(exchange.currency))
      return comparison.holds(sofar + cifValue, try exchange.convert(limit))
    case .contentPrice(let unit, let comparison, let limit):
      guard let content else { return unit == .gram && comparison.isFromBelow }
      guard content.unit == unit else { return false }
      // Price over content against the limit, both sides times the content: nothing is rounded.
      return comparison.holds(
        itemValue.units * NetContent.thousandthsPerUnit,
        try exchange.convert(limit).units * Int128(content.thousandths))
    case .pieces(let comparison, let limit): return comparison.holds(pieces, limit)
    case .fact(let fact): return declaration.facts.contains(fact)
    case .notFact(let fact): return !declaration.facts.contains(fact)
    case .shippedFrom(let countries):
      return declaration.shippedFrom.map(countries.contains) ?? false
    case .notShippedFrom(let countries):
      return !(declaration.shippedFrom.map(countries.contains) ?? false)
    case .region(let regions): return declaration.region.map(regions.contains) ?? false
    case .originExcept(let countries): return !countries.contains(origin)
    case .any(let conditions):
      for condition in conditions where try meet(condition) { return true }
      return false
    case .goodsExcept(let codes): return !codes.contains { goods.lies(under: $0) }
    }
  }

  private func value(_ basis: TariffCondition.ValueBasis) -> FixedPoint {
    switch basis {
    case .goods: goodsValue
    case .cif: cifValue
    case .item: itemValue
    }
  }
}

extension TariffCondition.Comparison {
  /// Whether it is true of large numbers.
  var isFromBelow: Bool { self == .above || self == .atLeast }
}
