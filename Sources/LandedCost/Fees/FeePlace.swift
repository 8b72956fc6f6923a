public import Commerce

/// Where a fee is asked for, and for what goods: what the rules of a schedule are matched with.
public struct FeePlace: Sendable {
  /// Who charges.
  public let platform: Platform
  /// Where the buyers are.
  public let market: Identifier<Market>
  /// The shop.
  public let store: Identifier<Store>
  /// The goods; nil for what a store pays whether it sells or not.
  public let category: String?
  /// One packed unit; nil where its size and weight are not known.
  public let parcel: FeeParcel?

  /// A place.
  public init(
    platform: Platform, market: Identifier<Market>, store: Identifier<Store>, category: String?,
    parcel: FeeParcel? = nil
  ) {
    self.platform = platform
    self.market = market
    self.store = store
    self.category = category
    self.parcel = parcel
  }

  /// Whether a rule is for this place, whatever the size of the goods.
  func isSubject(to rule: FeeRule) -> Bool {
    rule.platform == platform.id && (rule.market == nil || rule.market == market)
      && (rule.store == nil || rule.store == store)
      && (rule.category == nil || rule.category == category)
  }

  /// Whether the goods fit a rule; goods of unknown size fit none that asks for it.
  func fits(_ rule: FeeRule) -> Bool {
    guard let fit = rule.fit else { return true }
    return parcel?.fits(fit) ?? false
  }
}
