/// An ISO 4217 currency with the number of digits after its point.
public struct Currency: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The three capital letters.
  public let code: String

  /// Digits after the point: 2 for the dollar, 0 for the yen, 3 for the Kuwaiti dinar.
  public let minorDigits: Int

  /// The currency of that code in the shipped list, or nil.
  public init?(code: String) {
    guard let digits = Self.minorDigitsByCode[code] else { return nil }
    self.init(code, digits)
  }

  private init(_ code: String, _ minorDigits: Int) {
    self.code = code
    self.minorDigits = minorDigits
  }

  /// The code.
  public var description: String { code }

  /// Minor units in one major unit: 100 for the dollar.
  public var minorUnitsPerMajor: Int64 {
    (0..<minorDigits).reduce(1) { scale, _ in scale * 10 }
  }

  /// By code.
  public static func < (a: Currency, b: Currency) -> Bool { a.code < b.code }

  /// The codes known, in alphabetical order, for messages and completions.
  public static var knownCodes: [String] { minorDigitsByCode.keys.sorted() }

  /// United States dollar.
  public static let usd = Currency("USD", 2)
  /// Euro.
  public static let eur = Currency("EUR", 2)
  /// Renminbi.
  public static let cny = Currency("CNY", 2)
  /// Pound sterling.
  public static let gbp = Currency("GBP", 2)
  /// Yen, which has no minor unit in use.
  public static let jpy = Currency("JPY", 0)

  /// ISO 4217 minor units; the list holds currencies that marketplaces settle in.
  private static let minorDigitsByCode: [String: Int] = [
    "AED": 2, "ARS": 2, "AUD": 2, "BGN": 2, "BHD": 3, "BRL": 2, "CAD": 2, "CHF": 2, "CLP": 0,
    "CNY": 2, "COP": 2, "CZK": 2, "DKK": 2, "EGP": 2, "EUR": 2, "GBP": 2, "HKD": 2, "HUF": 2,
    "IDR": 2, "ILS": 2, "INR": 2, "ISK": 0, "JPY": 0, "KRW": 0, "KWD": 3, "MXN": 2, "MYR": 2,
    "NOK": 2, "NZD": 2, "OMR": 3, "PEN": 2, "PHP": 2, "PLN": 2, "QAR": 2, "RON": 2, "RUB": 2,
    "SAR": 2, "SEK": 2, "SGD": 2, "THB": 2, "TRY": 2, "TWD": 2, "USD": 2, "VND": 0, "ZAR": 2,
  ]
}
