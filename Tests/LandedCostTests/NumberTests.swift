import Commerce
import LandedCost
import Testing

@Suite struct NumberTests {
  @Test("Cents times millionths are exact")
  func exact() throws {
    let base = FixedPoint(Money(minorUnits: 12_345, .usd))
    #expect(base.multiplied(byPartsPerMillion: 3_464).description == "0.42763080")
    #expect(try base.share(partsPerMillion: 3_464, in: .usd) == Money(minorUnits: 43, .usd))
  }

  @Test(
    "Every currency's smallest unit survives the way there and back", arguments: Currency.knownCodes
  )
  func roundTrip(code: String) throws {
    let currency = try #require(Currency(code: code))
    for minor in [-12_345, -1, 0, 1, 999_999_999_999] as [Int64] {
      let money = Money(minorUnits: minor, currency)
      #expect(try FixedPoint(money).rounded(to: currency) == money)
    }
  }

  @Test(
    "Each rounding rule on a half below and above zero",
    arguments: [
      (RoundingRule.halfUp, 3, -3), (.halfEven, 2, -2), (.down, 2, -2), (.up, 3, -3),
    ] as [(RoundingRule, Int64, Int64)])
  func rounding(rule: RoundingRule, above: Int64, below: Int64) throws {
    let half = FixedPoint(units: 2_500_000)
    #expect(try half.rounded(to: .usd, rule).minorUnits == above)
    #expect(try (.zero - half).rounded(to: .usd, rule).minorUnits == below)
  }

  @Test(
    "A binary rate is kept to eleven digits",
    arguments: [6.65, 0.000_412_345_678_9, 25_460.5, 1, 1e-4, 0.142_857_142_857])
  func rates(value: Double) throws {
    let rate = try #require(ExchangeRate(approximating: value))
    let kept = Double(rate.numerator) / Double(rate.denominator)
    #expect(abs(kept / value - 1) < 1e-11)
  }

  @Test("What is no rate is refused", arguments: [0, -1, .nan, .infinity, 1e300])
  func noRates(value: Double) {
    #expect(ExchangeRate(approximating: value) == nil)
  }

  @Test("A rate and its inverse bring an amount back")
  func inverse() throws {
    let rate = try #require(ExchangeRate(91, per: 100))
    let amount = FixedPoint(Money(1274, .usd))
    #expect(amount.multiplied(by: rate.inverse).description == "1400.00000000")
    #expect(amount.multiplied(by: rate.inverse).multiplied(by: rate) == amount)
  }

  @Test("Kilograms are kept to the milligram")
  func mass() {
    #expect(Mass(kilograms: 0.22)?.milligrams == 220_000)
    #expect(Mass(kilograms: 0.22)?.description == "0.220000 kg")
    #expect(Mass(kilograms: .nan) == nil)
  }
}
