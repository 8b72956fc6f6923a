public import Commerce

/// Goods of one code and origin that enter one market in one way: what rules are looked up by.
public struct GoodsCorridor: Hashable, Sendable {
  /// Country of origin, two letters.
  public let origin: String
  /// Country of destination, two letters.
  public let country: String
  /// The customs union whose rules hold too; the country itself where there is none.
  public let customsUnion: String
  /// Tariff code.
  public let goods: HSCode
  /// How they enter.
  public let treatment: Lane.CustomsTreatment

  /// A corridor into a market.
  public init(
    origin: String, market: Market, goods: HSCode, treatment: Lane.CustomsTreatment
  ) {
    self.origin = origin
    country = market.country
    customsUnion = market.customsUnion
    self.goods = goods
    self.treatment = treatment
  }

  /// Whether a rule is for these goods, on whatever day.
  ///
  /// A tax on the buyer's price is the sale's, whatever way the goods came: not levied at an entry.
  func isSubject(to rule: TariffRule) -> Bool {
    sharesPlace(with: rule) && rule.digitsMatching(goods) != nil
      && !(treatment == .bulkEntry && rule.isTaxOnPrice)
  }

  /// Whether a rule is for part of these goods only: it needs more digits than the code has.
  func isSplit(by rule: TariffRule) -> Bool {
    sharesPlace(with: rule) && rule.goods.contains { $0 != goods && $0.lies(under: goods) }
  }

  private func sharesPlace(with rule: TariffRule) -> Bool {
    (rule.destination == country || rule.destination == customsUnion)
      && (rule.origin == nil || rule.origin == origin)
      && (rule.treatments.isEmpty || rule.treatments.contains(treatment))
  }
}

extension TariffRule {
  fileprivate var isTaxOnPrice: Bool {
    guard charge.base == .price else { return false }
    return TariffLayer(named: layer).isTax
  }
}
