import Artifacts
import Commerce
import LandedCost

/// Duty and tax of one unit of a product by its price without tax, one way into a market.
///
/// Values are whole minor units of the market's currency.
struct UnitTax {
  let way: MailAgainstBond.Way
  let market: Market
  let product: Product
  let exchange: ExchangeTable
  let book: RuleBook
  /// The rules of the corridor, of all days.
  let rules: [TariffRule]

  /// Duty and tax of a value.
  func tax(_ value: Int64) throws(LandedCostError) -> Int64 {
    try answer(value).totalCharges.minorUnits
  }

  /// The rule by which a small tax is not collected; nil where there is none.
  func exemptingRule(_ value: Int64) throws(LandedCostError) -> TariffRule? {
    try answer(value).charges.map(\.rule).first { $0.exemptUpTo != nil }
  }

  /// The largest value whose tax is not collected.
  func freeUpTo(_ rule: TariffRule) throws(LandedCostError) -> Int64? {
    guard let limit = rule.exemptUpTo else { return nil }
    let exempt = try exchange.convert(limit).rounded(to: market.currency).minorUnits
    // A tax is less than ten times the goods and seldom less than a two-hundredth.
    var (low, high) = (exempt / 10, exempt * 200)
    guard try tax(low) == 0, try tax(high) > 0 else { return nil }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try tax(middle) == 0 { low = middle } else { high = middle }
    }
    return low
  }

  /// Values between which the tax is a straight line, but for its rounding: the sides of every limit
  /// and of the cliff of mail.
  func corners(through last: Int64, freeUpTo: Int64?) throws(LandedCostError) -> [Int64] {
    var values: Set<Int64> = [0, last]
    if let freeUpTo { values.formUnion([freeUpTo, freeUpTo + 1]) }
    for rule in rules where rule.interval.contains(way.day) {
      for limit in rule.conditions.flatMap({ $0.limits(of: product.content) }) {
        let value = try exchange.convert(limit).rounded(to: market.currency).minorUnits
        values.formUnion([value - 1, value, value + 1])
      }
    }
    return values.filter { 0...last ~= $0 }.sorted()
  }

  private func answer(_ value: Int64) throws(LandedCostError) -> LandedCostAnswer {
    let unit = UnitConsignment.single(
      product, at: Money(minorUnits: value, market.currency), into: market, way.kind.treatment,
      importer: .buyer, facts: way.kind.facts, exchange)
    return try book.landedCost(of: unit.request(on: way.day))
  }
}

extension TariffCondition {
  /// The values of one unit at which it turns.
  fileprivate func limits(of content: NetContent?) -> [Money] {
    switch self {
    case .value(_, _, let limit), .yearToDate(_, let limit): return [limit]
    case .contentPrice(let unit, _, let limit):
      guard let content, content.unit == unit else { return [] }
      let whole = Int128(limit.minorUnits) * Int128(content.thousandths)
      let value = RoundingRule.halfUp.divide(whole, by: NetContent.thousandthsPerUnit)
      return Int64(exactly: value).map { [Money(minorUnits: $0, limit.currency)] } ?? []
    case .any(let conditions): return conditions.flatMap { $0.limits(of: content) }
    case .pieces, .fact, .notFact, .shippedFrom, .notShippedFrom, .region, .originExcept,
      .goodsExcept:
      return []
    }
  }
}
