import Commerce
import Testing

@Suite struct HSCodeTests {
  @Test(
    "Digits are kept as text, points and spaces dropped",
    arguments: [
      ("0123456", "0123456"), ("0904", "0904"), ("8504.40.95", "85044095"), ("85 04 40", "850440"),
      ("00", "00"), ("8504.40.95.00", "8504409500"),
    ])
  func read(text: String, digits: String) throws {
    let code = try #require(HSCode(text))
    #expect(code.digits == digits && code.description == digits)
  }

  @Test(
    "What is not 2 to 10 ASCII digits is refused",
    arguments: [
      "", "8", "85044095001", "8504-40", "8504,40", "85o4", "ABCD", "...", "-8504", "+8504",
      "８５０４", "٨٥٠٤", "85\u{301}04", "8504\u{20E3}", "85²", "8504\n", "85½4", "8504\u{FE0F}",
    ])
  func refused(text: String) {
    #expect(HSCode(text) == nil)
  }

  @Test("A leading zero counts")
  func leadingZero() {
    #expect(HSCode("0904") != HSCode("904"))
  }

  @Test(
    "A code lies under each of its own beginnings and under nothing else",
    arguments: [
      ("85044095", "85", true), ("85044095", "8504", true), ("85044095", "85044095", true),
      ("85044095", "8505", false), ("85044095", "5044", false), ("850440", "85044095", false),
      ("0904", "09", true), ("0904", "90", false), ("0904", "00", false),
    ])
  func prefixes(code: String, prefix: String, lies: Bool) throws {
    #expect(try #require(HSCode(code)).lies(under: #require(HSCode(prefix))) == lies)
  }
}

@Suite struct PackedSizeTests {
  private let size = PackedSize(lengthCentimetres: 30, widthCentimetres: 20, heightCentimetres: 12)

  // The tolerances are a few units in the last place.
  @Test("A box of 30 x 20 x 12 cm is 7.2 litres and weighs 1.2 kg by volume at 6,000 cm³/kg")
  func volume() {
    #expect(abs(size.cubicMetres - 0.0072) < 1e-15)
    #expect(abs(size.volumetricKilograms(divisor: 6000) - 1.2) < 1e-12)
    #expect(abs(size.volumetricKilograms(divisor: 5000) - 1.44) < 1e-12)
  }
}

@Suite struct StockVariantTests {
  @Test("A variant without markets serves all, one with markets only those")
  func serves() {
    let plain = StockVariant(id: "lamp", product: "lamp", fungibilityGroup: "lamp")
    let european = StockVariant(
      id: "lamp-eu", product: "lamp", fungibilityGroup: "eu", markets: ["de", "fr"])
    #expect(plain.serves("de") && plain.serves("us"))
    #expect(european.serves("de") && european.serves("fr") && !european.serves("us"))
  }
}
