import Commerce
import Testing

@Suite struct CurrencyTests {
  /// ISO 4217 list one: the codes of circulating currencies whose minor unit is not a hundredth.
  static let withoutMinorUnit: Set = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
    "XAF", "XOF", "XPF",
  ]
  static let inThousandths: Set = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]

  @Test("Every currency has the digits of ISO 4217", arguments: Currency.knownCodes)
  func minorDigits(code: String) throws {
    let currency = try #require(Currency(code: code))
    let digits =
      Self.withoutMinorUnit.contains(code) ? 0 : Self.inThousandths.contains(code) ? 3 : 2
    #expect(currency.minorDigits == digits)
    #expect(currency.minorUnitsPerMajor == [1, 10, 100, 1000][digits])
    #expect(currency.code == code && currency.description == code)
  }

  @Test("Codes are three capital letters in order, without repetition")
  func codes() {
    let codes = Currency.knownCodes
    #expect(codes == Set(codes).sorted() && codes.count >= 45)
    #expect(
      codes.allSatisfy { $0.utf8.count == 3 && $0.utf8.allSatisfy { (65...90).contains($0) } })
  }

  @Test(
    "Currencies named in code are those of the list",
    arguments: [Currency.usd, .eur, .cny, .gbp, .jpy])
  func named(currency: Currency) {
    #expect(Currency(code: currency.code) == currency)
  }

  @Test(
    "Anything else is no currency",
    arguments: ["", "usd", "Usd", "US", "USDD", " USD", "USD ", "XXX", "XTS", "RMB", "ＵＳＤ", "840"])
  func unknown(code: String) {
    #expect(Currency(code: code) == nil)
  }

  @Test("Currencies are ordered by code")
  func order() {
    #expect([Currency.usd, .cny, .jpy, .eur, .gbp].sorted() == [.cny, .eur, .gbp, .jpy, .usd])
  }
}
