extension TariffCondition: CustomStringConvertible {
  /// The condition as tables write it: `goods <= 150.00 EUR`, `not courier`, `from US MX`.
  public var description: String {
    switch self {
    case .value(let basis, let comparison, let limit):
      "\(basis.rawValue) \(comparison.rawValue) \(limit)"
    case .yearToDate(let comparison, let limit): "year \(comparison.rawValue) \(limit)"
    case .contentPrice(let unit, let comparison, let limit):
      "price per \(unit.rawValue) \(comparison.rawValue) \(limit)"
    case .pieces(let comparison, let limit): "pieces \(comparison.rawValue) \(limit)"
    case .fact(let fact): fact
    case .notFact(let fact): "not \(fact)"
    case .shippedFrom(let countries): "from \(countries.joined(separator: " "))"
    case .notShippedFrom(let countries): "not from \(countries.joined(separator: " "))"
    case .region(let regions): "region \(regions.joined(separator: " "))"
    case .originExcept(let countries): "not origin \(countries.joined(separator: " "))"
    case .goodsExcept(let codes):
      "not goods \(codes.map(\.digits).joined(separator: " "))"
    case .any(let conditions): conditions.map(\.description).joined(separator: " or ")
    }
  }
}
