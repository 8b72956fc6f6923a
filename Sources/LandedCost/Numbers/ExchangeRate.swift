/// How many units of one currency one unit of another buys, as an exact fraction: a customs office
/// that quotes 0.91 USD for one AUD means 100/91 AUD for one USD and no decimal near it.
public struct ExchangeRate: Hashable, Sendable, CustomStringConvertible {
  /// Above the line.
  public let numerator: Int64
  /// Below the line.
  public let denominator: Int64

  /// The largest numerator and denominator: fifteen digits, all that a quote as a binary number holds.
  public static let largestTerm: Int64 = 1_000_000_000_000_000

  /// One for one.
  public static let one = ExchangeRate(unchecked: 1, 1)

  /// A fraction of positive terms up to ``largestTerm``, else nil.
  public init?(_ numerator: Int64, per denominator: Int64 = 1) {
    let terms = 1...Self.largestTerm
    guard terms.contains(numerator), terms.contains(denominator) else { return nil }
    self.init(unchecked: numerator, denominator)
  }

  /// The decimal fraction nearest to a positive binary number, to at least eleven digits; nil for a
  /// number that is no rate.
  public init?(approximating rate: Double) {
    guard rate.isFinite, rate > 0 else { return nil }
    var denominator: Int64 = 1
    while rate * Double(denominator) < 1e11, denominator < Self.largestTerm { denominator *= 10 }
    guard let numerator = Int64(exactly: (rate * Double(denominator)).rounded()) else { return nil }
    self.init(numerator, per: denominator)
  }

  /// The rate the other way.
  public var inverse: ExchangeRate { ExchangeRate(unchecked: denominator, numerator) }

  /// The fraction, written with a slash.
  public var description: String { "\(numerator)/\(denominator)" }

  private init(unchecked numerator: Int64, _ denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }
}
