import Commerce
import Testing

/// Three digits after the point.
private let dinar = Currency(code: "KWD") ?? .usd

@Suite struct MoneyTests {
  @Test(
    "An amount is written with the digits of its currency",
    arguments: [
      (0, Currency.usd, "0.00"), (5, .usd, "0.05"), (-5, .usd, "-0.05"), (100, .eur, "1.00"),
      (-1205, .usd, "-12.05"), (-100, .usd, "-1.00"), (0, .jpy, "0"), (-7, .jpy, "-7"),
      (1_234_567, .jpy, "1234567"), (1005, dinar, "1.005"), (-1, dinar, "-0.001"),
      (60, dinar, "0.060"), (.max, .usd, "92233720368547758.07"),
      (.min, .usd, "-92233720368547758.08"), (.min, .jpy, "-9223372036854775808"),
    ] as [(Int64, Currency, String)])
  func decimalText(minorUnits: Int64, currency: Currency, text: String) {
    let money = Money(minorUnits: minorUnits, currency)
    #expect(money.decimalText == text)
    #expect(money.description == "\(text) \(currency.code)")
  }

  @Test("The digits of an amount are its minor units", arguments: [Currency.jpy, .cny, dinar])
  func digits(currency: Currency) {
    var dice = Dice(seed: 1)
    for _ in 0..<500 {
      let shift = Int.random(in: 0..<63, using: &dice)
      let minorUnits = Int64(truncatingIfNeeded: dice.next()) >> shift
      let text = Money(minorUnits: minorUnits, currency).decimalText
      #expect(Int64(text.filter { $0 != "." }) == minorUnits)
      let fraction = text.split(separator: ".").dropFirst().first
      #expect((fraction?.count ?? 0) == currency.minorDigits)
    }
  }

  @Test(
    "Whole major units are as many minor units as the currency says",
    arguments: [(Currency.jpy, 12), (.usd, 1200), (dinar, 12_000)] as [(Currency, Int64)])
  func wholeUnits(currency: Currency, minorUnits: Int64) {
    #expect(Money(12, currency).minorUnits == minorUnits)
    #expect(Money(-12, currency).minorUnits == -minorUnits)
    #expect(Money(12, currency).majorUnits == 12)
  }

  // All halves here are exact in binary.
  @Test(
    "A decimal number goes to the nearest minor unit, a half away from zero",
    arguments: [
      (0.125, Currency.usd, 13), (-0.125, .usd, -13), (0.124, .usd, 12), (-0.124, .usd, -12),
      (2.5, .jpy, 3), (-2.5, .jpy, -3), (2.4999, .jpy, 2), (0.0625, dinar, 63),
      (-0.0625, dinar, -63), (19.99, .usd, 1999), (-0.0, .usd, 0), (1e-9, .usd, 0),
    ] as [(Double, Currency, Int64)])
  func rounding(majorUnits: Double, currency: Currency, minorUnits: Int64) {
    #expect(Money(majorUnits: majorUnits, currency)?.minorUnits == minorUnits)
  }

  @Test(
    "What is no number or does not fit is refused",
    arguments: [
      (Double.nan, Currency.usd), (.infinity, .usd), (-.infinity, .jpy), (.signalingNaN, .usd),
      (1e17, .usd), (-1e17, .usd), (9.3e15, dinar), (0x1p63, .jpy), (-0x1.0000000000001p63, .jpy),
      (.greatestFiniteMagnitude, .usd),
    ])
  func refused(majorUnits: Double, currency: Currency) {
    #expect(Money(majorUnits: majorUnits, currency) == nil)
  }

  @Test("The ends of the range are taken")
  func endsOfRange() {
    #expect(Money(majorUnits: -0x1p63, .jpy)?.minorUnits == .min)
    #expect(Money(majorUnits: 0x1.fffffffffffffp62, .jpy)?.minorUnits == Int64.max - 1023)
  }

  /// Below 2^50 minor units the division and the product are each off by less than a quarter.
  @Test(
    "An amount survives the way through binary numbers", arguments: [Currency.jpy, .cny, dinar])
  func binaryRoundTrip(currency: Currency) {
    var dice = Dice(seed: 2)
    for _ in 0..<2000 {
      let money = Money(minorUnits: .random(in: -(1 << 50)...(1 << 50), using: &dice), currency)
      #expect(Money(majorUnits: money.majorUnits, currency) == money)
    }
  }

  @Test("Sums, differences and multiples are those of minor units")
  func arithmetic() {
    var dice = Dice(seed: 3)
    for _ in 0..<200 {
      let a = Money(minorUnits: .random(in: -1_000_000...1_000_000, using: &dice), .eur)
      let b = Money(minorUnits: .random(in: -1_000_000...1_000_000, using: &dice), .eur)
      #expect((a + b).minorUnits == a.minorUnits + b.minorUnits)
      #expect(a + b - b == a && a + .zero(.eur) == a && a - a == .zero(.eur) && -(-a) == a)
      #expect(3 * a == a + a + a && -2 * a == -a - a && 0 * a == .zero(.eur))
      #expect((a + b).currency == .eur)
    }
  }

  @Test("Equal numbers in two currencies are two amounts")
  func currenciesDiffer() {
    #expect(Money(5, .usd) != Money(5, .eur))
  }
}
