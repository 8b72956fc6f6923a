public import Commerce

/// An exact number of major units of some currency, counted in hundred-millionths (1e-8).
///
/// Cents times a rate in millionths is a whole number of hundred-millionths, so one rate on an amount
/// of a two-digit currency is exact. The currency is stated by whoever holds the number.
public struct FixedPoint: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number in hundred-millionths of a major unit.
  public let units: Int128

  /// Hundred-millionths in one major unit.
  public static let unitsPerMajor: Int128 = 100_000_000

  /// Millionths in one: the denominator of rates.
  static let million: Int128 = 1_000_000

  /// A number of hundred-millionths.
  public init(units: Int128) { self.units = units }

  /// An amount of money, exact: no currency has more than eight digits.
  public init(_ money: Money) {
    units = Int128(money.minorUnits) * Self.unitsPerMinor(money.currency)
  }

  /// Nothing.
  public static let zero = FixedPoint(units: 0)

  /// The sum.
  public static func + (a: Self, b: Self) -> Self { Self(units: a.units + b.units) }

  /// The difference.
  public static func - (a: Self, b: Self) -> Self { Self(units: a.units - b.units) }

  /// Adds in place.
  public static func += (a: inout Self, b: Self) { a = a + b }

  /// So many times the number.
  public static func * (count: Int64, a: Self) -> Self { Self(units: Int128(count) * a.units) }

  /// By size.
  public static func < (a: Self, b: Self) -> Bool { a.units < b.units }

  /// The number times a rate in millionths; what is finer than 1e-8 goes to the even neighbour.
  ///
  /// - Precondition: the product stays inside 128 bits, as it does for amounts that an
  ///   ``ExchangeTable`` lets in and rates up to a billionfold.
  public func multiplied(byPartsPerMillion rate: Int64) -> Self {
    Self(units: RoundingRule.halfEven.divide(units * Int128(rate), by: Self.million))
  }

  /// The number in another currency; what is finer than 1e-8 goes to the even neighbour.
  public func multiplied(by rate: ExchangeRate) -> Self {
    let product = units * Int128(rate.numerator)
    return Self(units: RoundingRule.halfEven.divide(product, by: Int128(rate.denominator)))
  }

  /// The number shared by `count > 0`, a half away from zero at 1e-8.
  public func divided(by count: Int64) -> Self {
    Self(units: RoundingRule.halfUp.divide(units, by: Int128(count)))
  }

  /// The amount of money nearest to the number under a rule.
  public func rounded(to currency: Currency, _ rule: RoundingRule = .halfUp)
    throws(LandedCostError) -> Money
  {
    try share(1, of: 1, in: currency, rule)
  }

  /// A rate in millionths of the number as money, rounded once and never in between.
  public func share(
    partsPerMillion rate: Int64, in currency: Currency, _ rule: RoundingRule = .halfUp
  ) throws(LandedCostError) -> Money {
    try share(rate, of: Int64(Self.million), in: currency, rule)
  }

  /// A fraction of the number as money, rounded once and never in between.
  ///
  /// - Precondition: `denominator > 0`.
  public func share(
    _ numerator: Int64, of denominator: Int64, in currency: Currency,
    _ rule: RoundingRule = .halfUp
  ) throws(LandedCostError) -> Money {
    let unit = MinorUnit(of: currency, rule)
    return Money(minorUnits: try unit.count(numerator, of: denominator, of: self), currency)
  }

  /// The number as a binary one: for display and simulation, not for bookkeeping.
  public var approximate: Double { Double(units) / Double(Self.unitsPerMajor) }

  /// The decimal number with all eight digits: `-12.05000000`.
  public var description: String {
    let scale = Self.unitsPerMajor.magnitude
    let fraction = String(units.magnitude % scale)
    let padding = String(repeating: "0", count: 8 - fraction.count)
    return "\(units < 0 ? "-" : "")\(units.magnitude / scale).\(padding)\(fraction)"
  }

  static func unitsPerMinor(_ currency: Currency) -> Int128 {
    unitsPerMajor / Int128(currency.minorUnitsPerMajor)
  }
}
