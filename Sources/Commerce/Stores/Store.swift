/// A shop on one platform in one market.
public struct Store: Identified {
  /// The user's name for it.
  public let id: Identifier<Store>
  /// What to call it in a report.
  public let title: String
  /// Where it is.
  public let platform: Identifier<Platform>
  /// Who buys there.
  public let market: Identifier<Market>
  /// To whom it sells.
  public let kind: Kind
  /// Whether it trades at the start or is a candidate for opening.
  public let status: Status
  /// Who runs it.
  public let operatingModel: OperatingModel
  /// How its orders are fulfilled at the start, or would be.
  public let mode: FulfilmentMode
  /// Modes that a plan may choose instead, the present one among them.
  public let allowedModes: [FulfilmentMode]
  /// The node that serves it in the present mode.
  public let node: Identifier<Node>
  /// What buyers pay in.
  public let currency: Currency
  /// Advertising at the start, per month.
  public let monthlyAdvertising: Money
  /// A running store whose demand a candidate's is expected to be a share of.
  public let referenceStore: Identifier<Store>?

  /// A store.
  public init(
    id: Identifier<Store>, title: String, platform: Identifier<Platform>,
    market: Identifier<Market>, kind: Kind, status: Status, operatingModel: OperatingModel,
    mode: FulfilmentMode, allowedModes: [FulfilmentMode], node: Identifier<Node>,
    currency: Currency, monthlyAdvertising: Money, referenceStore: Identifier<Store>?
  ) {
    self.id = id
    self.title = title
    self.platform = platform
    self.market = market
    self.kind = kind
    self.status = status
    self.operatingModel = operatingModel
    self.mode = mode
    self.allowedModes = allowedModes
    self.node = node
    self.currency = currency
    self.monthlyAdvertising = monthlyAdvertising
    self.referenceStore = referenceStore
  }

  /// To whom a store sells.
  public enum Kind: String, Sendable, CaseIterable {
    /// Many small orders.
    case consumer
    /// Few, lumpy orders with price tiers and payment terms.
    case business
  }

  /// Whether a store trades.
  public enum Status: String, Sendable, CaseIterable {
    /// It trades at the start.
    case open
    /// A plan may open it.
    case candidate
  }
}
