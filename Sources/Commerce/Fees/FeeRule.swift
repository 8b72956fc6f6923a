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
  /// When it holds.
  public let interval: DayInterval
  /// Where it is written.
  public let evidence: Evidence

  /// A rule.
  public init(
    id: String, platform: Identifier<Platform>, market: Identifier<Market>?,
    store: Identifier<Store>?, category: String?, kind: Kind, amount: Amount,
    interval: DayInterval, evidence: Evidence
  ) {
    self.id = id
    self.platform = platform
    self.market = market
    self.store = store
    self.category = category
    self.kind = kind
    self.amount = amount
    self.interval = interval
    self.evidence = evidence
  }

  /// What a fee is for.
  public enum Kind: String, Sendable, CaseIterable {
    /// The platform's share of the sale.
    case referral
    /// Taking the buyer's money.
    case payment
    /// Picking, packing and shipping one unit to the buyer.
    case fulfilment
    /// Moving one unit into the platform's warehouse.
    case placement
    /// A fixed amount each month.
    case subscription
    /// Paid once at entry.
    case entry
    /// Paid at entry, given back at exit.
    case deposit
  }

  /// How a fee is reckoned.
  public enum Amount: Hashable, Sendable {
    /// Millionths of a base.
    case share(partsPerMillion: Int64, base: Base)
    /// A fixed sum per unit, month or entry, as the kind says.
    case fixed(Money)
  }

  /// What a share is taken of: as important as the share.
  public enum Base: String, Sendable, CaseIterable {
    /// The price that the buyer pays, with tax where the market shows it so.
    case grossPrice
    /// The price without tax.
    case netPrice
  }
}
