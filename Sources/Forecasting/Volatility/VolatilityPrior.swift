/// What is assumed of common demand factors where data say little: typical of the trade, unverified.
public struct VolatilityPrior: Sendable, Hashable {
  /// Standard deviation of the logarithm of a market's weekly factor.
  public let market: Double
  /// The same for a category.
  public let category: Double
  /// Correlation of a factor with itself a week later.
  public let persistence: Double

  /// A prior.
  public init(market: Double, category: Double, persistence: Double) {
    self.market = market
    self.category = category
    self.persistence = persistence
  }

  /// A market's weekly demand moves by about 12 % around what the calendar explains, a category's by
  /// 8 %, and half of a deviation is left after two and a half weeks.
  public static let standard = VolatilityPrior(market: 0.12, category: 0.08, persistence: 0.75)
}
