public import Commerce

/// What one unit of one listing earns now and after each dated change: the basis of keep, reprice
/// or drop.
///
/// All money in base currency per unit at the rates of the start.
public struct ListingEconomics: Sendable, Hashable {
  /// The listing.
  public let listing: Identifier<Listing>
  /// Price without tax.
  public let netPrice: Double
  /// Product cost ex works.
  public let productCost: Double
  /// Freight to the node and to the buyer, as far as the seller pays it.
  public let freight: Double
  /// Duties and taxes that stay with the seller.
  public let duty: Double
  /// Platform, payment and fulfilment fees.
  public let fees: Double
  /// Expected cost of returns.
  public let returns: Double
  /// Advertising.
  public let advertising: Double
  /// Contribution after advertising (CM3).
  public let contribution: Double
  /// Contribution after each dated rule change inside the horizon, in order.
  public let afterChanges: [Change]
  /// Contribution now if facts of policy events held, for each combination of those that the listing's
  /// rules ask for; empty where they ask for none.
  public let contributionUnderFacts: [Set<PolicyFact>: Double]
  /// The amount that ad valorem duty is taken of: one point more costs a hundredth of it.
  public let dutyBase: Double
  /// Points of added duty, as a share, at which contribution is zero; nil where no duty would do it.
  public let dutyPointsToZero: Double?
  /// The price in the store's currency, tax as shown, at which contribution is zero; nil where none.
  public let breakEvenPrice: Money?
  /// What the figures say.
  public let verdict: Verdict

  /// A listing's figures.
  public init(
    listing: Identifier<Listing>, netPrice: Double, productCost: Double, freight: Double,
    duty: Double, fees: Double, returns: Double, advertising: Double, contribution: Double,
    afterChanges: [Change], contributionUnderFacts: [Set<PolicyFact>: Double] = [:],
    dutyBase: Double, dutyPointsToZero: Double?, breakEvenPrice: Money?,
    verdict: Verdict
  ) {
    self.listing = listing
    self.netPrice = netPrice
    self.productCost = productCost
    self.freight = freight
    self.duty = duty
    self.fees = fees
    self.returns = returns
    self.advertising = advertising
    self.contribution = contribution
    self.afterChanges = afterChanges
    self.contributionUnderFacts = contributionUnderFacts
    self.dutyBase = dutyBase
    self.dutyPointsToZero = dutyPointsToZero
    self.breakEvenPrice = breakEvenPrice
    self.verdict = verdict
  }

  /// Contribution now if facts held; nil where they do not touch the listing.
  public func contribution(under facts: Set<PolicyFact>) -> Double? {
    let own = contributionUnderFacts.keys.reduce(into: Set()) { $0.formUnion($1) }
    return contributionUnderFacts[facts.intersection(own)]
  }

  /// Contribution from a day on.
  public struct Change: Sendable, Hashable {
    /// When the rules change.
    public let day: Day
    /// Contribution after advertising from then on.
    public let contribution: Double

    /// A change.
    public init(day: Day, contribution: Double) {
      self.day = day
      self.contribution = contribution
    }
  }

  /// What to do with a listing.
  public enum Verdict: String, Sendable {
    /// It earns.
    case keep
    /// It would earn at a price that buyers may still pay (at most 15 % more).
    case reprice
    /// No such price.
    case drop
  }
}
