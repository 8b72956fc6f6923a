public import Commerce

/// What a consignment declares beside its goods: what conditions of rules ask for.
public struct Declaration: Hashable, Sendable {
  /// Facts such as `courier`, `post`, `ocean`, `usmca`, `gift`: the words that rules use.
  public let facts: Set<String>
  /// The country that it is shipped from, two letters, wherever the goods were made; nil if not said.
  public let shippedFrom: String?
  /// State or province of destination, such as `ON`; nil if not said.
  public let region: String?
  /// What the buyer imported this year before, for yearly limits; nil for nothing.
  public let yearToDate: Money?

  /// A declaration; nothing is declared unless given.
  public init(
    facts: Set<String> = [], shippedFrom: String? = nil, region: String? = nil,
    yearToDate: Money? = nil
  ) {
    self.facts = facts
    self.shippedFrom = shippedFrom
    self.region = region
    self.yearToDate = yearToDate
  }
}
