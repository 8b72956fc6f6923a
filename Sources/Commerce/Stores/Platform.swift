/// A place where stores are: a marketplace, a social-commerce app, an own site.
public struct Platform: Identified {
  /// The user's or the shipped name, such as `amazon`.
  public let id: Identifier<Platform>
  /// What to call it in a report.
  public let title: String
  /// What sort of place it is.
  public let kind: Kind
  /// Days from delivery until the platform counts the sale as settled.
  public let holdDays: Double
  /// Days between two payouts.
  public let payoutCycleDays: Double

  /// A platform with its payout rule.
  public init(
    id: Identifier<Platform>, title: String, kind: Kind, holdDays: Double, payoutCycleDays: Double
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.holdDays = holdDays
    self.payoutCycleDays = payoutCycleDays
  }

  /// Sorts of platform, which defaults go by.
  public enum Kind: String, Sendable, CaseIterable {
    /// Buyers search; the platform owns the customer's data.
    case marketplace
    /// Buyers are shown content; sales follow creators.
    case social
    /// The seller's own site: own customers, own traffic cost.
    case ownSite
    /// Bulk and wholesale portals.
    case wholesale
  }
}
