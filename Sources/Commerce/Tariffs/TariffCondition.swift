/// What must be true of a consignment, beside place, goods and day, for a rule to hold.
public enum TariffCondition: Hashable, Sendable {
  /// A value lies above, at or below a limit.
  case value(ValueBasis, Comparison, Money)
  /// The value of a consignment and of all that the buyer imported this year lies within a limit.
  case yearToDate(Comparison, Money)
  /// The price of a unit of content: China's 10 CNY per gram.
  case contentPrice(ContentUnit, Comparison, Money)
  /// So many pieces in the consignment.
  case pieces(Comparison, Int64)
  /// A fact of the request, such as `courier`, `post`, `ocean` or `usmca`.
  case fact(String)
  /// The fact is not declared.
  case notFact(String)
  /// Shipped from one of these countries, two letters, wherever the goods were made.
  case shippedFrom([String])
  /// Shipped from none of these countries, two letters, or from a country that is not said.
  case notShippedFrom([String])
  /// A state or province of destination.
  case region([String])
  /// Made in none of these countries, two letters.
  case originExcept([String])
  /// The goods lie under none of these codes.
  case goodsExcept([HSCode])
  /// At least one of these.
  indirect case any([TariffCondition])

  /// What a limit on value is held against.
  public enum ValueBasis: String, Sendable, CaseIterable {
    /// Goods of the whole consignment, without freight and insurance (intrinsic value, FOB).
    case goods
    /// Goods, insurance and freight of the whole consignment.
    case cif
    /// One unit of the line of goods.
    case item
  }

  /// How a number is held against a limit.
  public enum Comparison: String, Sendable, CaseIterable {
    /// Below.
    case below = "<"
    /// At most.
    case atMost = "<="
    /// Above.
    case above = ">"
    /// At least.
    case atLeast = ">="

    /// Whether it is true of two numbers.
    public func holds<Number: Comparable>(_ number: Number, _ limit: Number) -> Bool {
      switch self {
      case .below: number < limit
      case .atMost: number <= limit
      case .above: number > limit
      case .atLeast: number >= limit
      }
    }
  }

  /// What the content of one unit of goods is counted in.
  public enum ContentUnit: String, Sendable, CaseIterable {
    /// Grams of what is used up: not of the packing.
    case gram
    /// Millilitres.
    case millilitre
    /// Pieces or sheets.
    case piece
  }

  /// The amounts it is held against, whose currencies need a rate.
  public var limits: [Money] {
    switch self {
    case .value(_, _, let limit), .yearToDate(_, let limit), .contentPrice(_, _, let limit): [limit]
    case .any(let conditions): conditions.flatMap(\.limits)
    case .pieces, .fact, .notFact, .shippedFrom, .notShippedFrom, .region, .originExcept,
      .goodsExcept:
      []
    }
  }

  /// The facts it asks for, whether they must be true or must not.
  public var facts: [String] {
    switch self {
    case .fact(let fact), .notFact(let fact): [fact]
    case .any(let conditions): conditions.flatMap(\.facts)
    case .value, .yearToDate, .contentPrice, .pieces, .shippedFrom, .notShippedFrom, .region,
      .originExcept, .goodsExcept:
      []
    }
  }

  /// Whether it asks for what a unit of the goods holds.
  public var asksForContent: Bool {
    switch self {
    case .contentPrice: true
    case .any(let conditions): conditions.contains(where: \.asksForContent)
    default: false
    }
  }
}
