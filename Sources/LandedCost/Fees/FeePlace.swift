public import Commerce

/// Where a fee is asked for: what the rules of a schedule are matched with.
public struct FeePlace: Sendable {
  /// Who charges.
  public let platform: Platform
  /// Where the buyers are.
  public let market: Identifier<Market>
  /// The shop.
  public let store: Identifier<Store>
  /// The goods; nil for what a store pays whether it sells or not.
  public let category: String?

  /// A place.
  public init(
    platform: Platform, market: Identifier<Market>, store: Identifier<Store>, category: String?
  ) {
    self.platform = platform
    self.market = market
    self.store = store
    self.category = category
  }

  /// Whether a rule is for this place.
  func isSubject(to rule: FeeRule) -> Bool {
    rule.platform == platform.id && (rule.market == nil || rule.market == market)
      && (rule.store == nil || rule.store == store)
      && (rule.category == nil || rule.category == category)
  }
}
