public import Commerce

/// What dated law does to the cost of goods: corridor by corridor, in a basket of parcels, and in mail
/// against bond.
///
/// Amounts are reckoned by the exact cascade at the rates of the start, each in the currency of its
/// market.
public struct DutyExposure: Sendable, Hashable {
  /// The days looked at: the weeks planned, the year before and the year after.
  public let days: ClosedRange<Day>
  /// Corridors that some plan uses, in the order in which listings first use them.
  public let corridors: [CorridorExposure]
  /// A basket of parcels into a union that charges by line; nil where the scenario is not concerned.
  public let basket: ParcelBasket?
  /// Mail against bond; nil where the scenario sells into no market that exempts small taxes of mail.
  public let mail: MailAgainstBond?
  /// What could not be reckoned, in sentences.
  public let problems: [String]

  /// An exposure.
  public init(
    days: ClosedRange<Day>, corridors: [CorridorExposure], basket: ParcelBasket? = nil,
    mail: MailAgainstBond? = nil, problems: [String] = []
  ) {
    self.days = days
    self.corridors = corridors
    self.basket = basket
    self.mail = mail
    self.problems = problems
  }
}
