/// An exact amount: a whole number of minor units of one currency.
///
/// Landed cost, fees and ledger imports agree to the cent because they are computed in `Money`;
/// simulation works in `Double` of the base currency (``majorUnits``).
public struct Money: Hashable, Sendable, CustomStringConvertible {
  /// The amount in minor units: cents for the dollar, yen for the yen.
  public let minorUnits: Int64

  /// The currency the amount is in.
  public let currency: Currency

  /// An amount given in minor units.
  public init(minorUnits: Int64, _ currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// An amount given in whole major units, as tests and defaults write it.
  public init(_ majorUnits: Int64, _ currency: Currency) {
    self.init(minorUnits: majorUnits * currency.minorUnitsPerMajor, currency)
  }

  /// The amount nearest to a decimal number, rounded half up; nil outside Int64 or for NaN.
  public init?(majorUnits: Double, _ currency: Currency) {
    let scaled = (majorUnits * Double(currency.minorUnitsPerMajor)).rounded(
      .toNearestOrAwayFromZero)
    guard let minorUnits = Int64(exactly: scaled) else { return nil }
    self.init(minorUnits: minorUnits, currency)
  }

  /// Nothing, in a currency.
  public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency) }

  /// The amount as a binary number of major units: for simulation, not for bookkeeping.
  public var majorUnits: Double { Double(minorUnits) / Double(currency.minorUnitsPerMajor) }

  /// The sum of two amounts of one currency.
  ///
  /// - Precondition: the currencies agree; amounts are converted explicitly, never silently.
  public static func + (a: Money, b: Money) -> Money {
    precondition(a.currency == b.currency, "cannot add \(b.currency) to \(a.currency)")
    return Money(minorUnits: a.minorUnits + b.minorUnits, a.currency)
  }

  /// The difference of two amounts of one currency.
  public static func - (a: Money, b: Money) -> Money { a + -b }

  /// The amount with its sign turned.
  public static prefix func - (a: Money) -> Money { Money(minorUnits: -a.minorUnits, a.currency) }

  /// The amount so many times.
  public static func * (count: Int64, a: Money) -> Money {
    Money(minorUnits: count * a.minorUnits, a.currency)
  }

  /// The decimal number with as many digits as the currency has, without the code: `-12.05`.
  public var decimalText: String {
    let scale = UInt64(currency.minorUnitsPerMajor)
    let sign = minorUnits < 0 ? "-" : ""
    guard scale > 1 else { return "\(sign)\(minorUnits.magnitude)" }
    let fraction = String(minorUnits.magnitude % scale)
    let padding = String(repeating: "0", count: currency.minorDigits - fraction.count)
    return "\(sign)\(minorUnits.magnitude / scale).\(padding)\(fraction)"
  }

  /// The amount with its currency: `-12.05 USD`.
  public var description: String { "\(decimalText) \(currency)" }
}
