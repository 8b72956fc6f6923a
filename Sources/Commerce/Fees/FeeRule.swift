/// One dated charge of a platform or a warehouse on a store's sales.
public struct FeeRule: Sendable, Hashable {
  /// A stable name, which reports cite.
  public let id: String
  /// The platform that charges it.
  public let platform: Identifier<Platform>
  /// The market it is for; nil for all.
  public let market: Identifier<Market>?
  /// The one store it is for; nil for all of platform and market.
  public let store: Identifier<Store>?
  /// The category of goods it is for; nil for all.
  public let category: String?
  /// What it is for.
  ///
  /// Within a kind the most specific rule holds; kinds add.
  public let kind: Kind
  /// How it is reckoned.
  public let amount: Amount
  /// What it comes to at least and at most, for each unit sold.
  public let limits: FeeLimits
  /// Between which figures its source leaves it; nil where the source has one figure.
  public let range: FeeRange?
  /// The packed units it is for; nil for all, and for sales of which no size is known.
  public let fit: FeeFit?
  /// The months of each year in which it holds; nil for all.
  public let season: FeeSeason?
  /// When it holds.
  public let interval: DayInterval
  /// Where it is written.
  public let evidence: Evidence

  /// A rule.
  public init(
    id: String, platform: Identifier<Platform>, market: Identifier<Market>?,
    store: Identifier<Store>?, category: String?, kind: Kind, amount: Amount,
    limits: FeeLimits = FeeLimits(), range: FeeRange? = nil, fit: FeeFit? = nil,
    season: FeeSeason? = nil, interval: DayInterval, evidence: Evidence
  ) {
    self.id = id
    self.platform = platform
    self.market = market
    self.store = store
    self.category = category
    self.kind = kind
    self.amount = amount
    self.limits = limits
    self.range = range
    self.fit = fit
    self.season = season
    self.interval = interval
    self.evidence = evidence
  }

  /// The currencies of its sums, tiers and limits.
  public var currencies: Set<Currency> {
    Set((amount.sums + [limits.minimum, limits.maximum].compactMap(\.self)).map(\.currency))
  }
}
