/// The papers that a product line needs in a market; a listing opens only when its file is held.
public struct ComplianceFile: Hashable, Sendable {
  /// The line: products of this category.
  public let category: String
  /// The market that asks for it.
  public let market: Identifier<Market>
  /// What it costs to obtain.
  public let cost: Money
  /// Weeks from application to holding it.
  public let weeks: UncertainNumber
  /// When it lapses; nil while it holds without end.
  public let validThrough: Day?
  /// Whether it is held at the start.
  public let isHeld: Bool

  /// A file.
  public init(
    category: String, market: Identifier<Market>, cost: Money, weeks: UncertainNumber,
    validThrough: Day?, isHeld: Bool
  ) {
    self.category = category
    self.market = market
    self.cost = cost
    self.weeks = weeks
    self.validThrough = validThrough
    self.isHeld = isHeld
  }
}
