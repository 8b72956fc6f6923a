import Commerce
import LandedCost
import Testing

@Suite struct FeeScaleTests {
  /// Walmart's apparel (marketplacelearn.walmart.com, 2025-03-25): the tier holds for the whole price.
  static let apparel = FeeFixture.tiers([(5, 15), (10, 20), (15, nil)])
  /// Walmart's jewelry (8thandwalton.com): each tier holds for its part of the price.
  static let jewelry = FeeFixture.tiers([(20, 250), (5, nil)], marginal: true)

  private func fee(_ amount: FeeRule.Amount, on cents: Int64, _ limits: FeeLimits = FeeLimits())
    throws -> Int64
  {
    try FeeFixture.total(
      [try FeeFixture.fee("f", .referral, amount, limits: limits)],
      try FeeFixture.sale(gross: cents))
  }

  @Test(
    "A whole-price tier jumps at its limit: 15.00 pays 0.75 and 15.01 pays 1.50",
    arguments: [
      (0, 0), (1, 0), (1_500, 75), (1_501, 150), (2_000, 200), (2_001, 300), (10_000, 1_500),
    ] as [(Int64, Int64)])
  func cliff(price: Int64, expected: Int64) throws {
    #expect(try fee(Self.apparel, on: price) == expected)
  }

  @Test(
    "A marginal tier does not: 250 pays 50, and a dollar more pays five cents more",
    arguments: [
      (10_000, 2_000), (25_000, 5_000), (25_001, 5_000), (25_100, 5_005), (50_000, 6_250),
    ] as [(Int64, Int64)])
  func marginal(price: Int64, expected: Int64) throws {
    #expect(try fee(Self.jewelry, on: price) == expected)
  }

  @Test("A marginal fee never falls and never jumps by more than a cent as the price rises")
  func marginalIsContinuous() throws {
    var before: Int64 = 0
    for price in Int64(24_900)...25_100 {
      let now = try fee(Self.jewelry, on: price)
      #expect((before...before + 1).contains(now) || price == 24_900)
      before = now
    }
  }

  @Test("A minimum and a maximum bound the fee of a unit, and the line says which did")
  func limits() throws {
    let limits = FeeLimits(minimum: FeeFixture.cents(30), maximum: FeeFixture.cents(500))
    let rules = [
      try FeeFixture.fee("f", .referral, FeeFixture.percent(20), limits: limits)
    ]
    let cases: [(Int64, Int64, Money?)] = [
      (149, 30, limits.minimum), (150, 30, nil), (151, 30, nil), (1_000, 200, nil),
      (2_500, 500, nil), (2_503, 500, limits.maximum),
    ]
    for (price, expected, limit) in cases {
      let answer = try FeeSchedule(rules: rules).fees(for: try FeeFixture.sale(gross: price))
      #expect(answer.total.minorUnits == expected, "\(price)")
      #expect(answer.lines.first?.limit == limit, "\(price)")
    }
  }

  @Test("A share and a sum of one rule are rounded once, half up")
  func roundedOnce() throws {
    // 1 % of 0.49 is 0.0049 and 1.50 is 1.5049; two roundings would not differ, a third digit would.
    let amount = FeeRule.Amount.scale(
      FeeScale(
        charge: FeeScale.Charge(partsPerMillion: 10_000, sum: FeeFixture.cents(150)),
        of: .grossPrice))
    #expect(try fee(amount, on: 49) == 150)
    #expect(try fee(amount, on: 50) == 151)
  }

  @Test("A rule whose last tier ends leaves larger sales to a coarser rule")
  func openEnd() throws {
    let rules = [
      try FeeFixture.fee(
        "fine", .referral, FeeFixture.tiers([(5, 15), (10, 20)]), category: "audio"),
      try FeeFixture.fee("coarse", .referral, FeeFixture.percent(15)),
    ]
    #expect(try FeeFixture.total(rules, try FeeFixture.sale(gross: 2_000)) == 200)
    #expect(try FeeFixture.total(rules, try FeeFixture.sale(gross: 2_001)) == 300)
    let alone = try FeeSchedule(rules: [rules[0]]).fees(for: try FeeFixture.sale(gross: 2_001))
    #expect(alone.lines.isEmpty)
    #expect(alone.warnings.map(\.code) == [.referralUnknown])
  }

  @Test("Limits in another currency are held against the price at the rate given")
  func otherCurrency() throws {
    let rate = try #require(ExchangeRate(11, per: 10))
    let sale = { (cents: Int64) in
      try FeeFixture.sale(
        gross: cents, in: .eur, exchange: ExchangeTable(into: .eur, [.usd: rate]))
    }
    let rules = [try FeeFixture.fee("f", .referral, Self.apparel)]
    // 15 USD are 16.50 EUR.
    #expect(try FeeFixture.total(rules, sale(1_650)) == 83)
    #expect(try FeeFixture.total(rules, sale(1_651)) == 165)
    let noRate = failure {
      _ = try FeeSchedule(rules: rules).fees(
        for: try FeeFixture.sale(gross: 100, in: .eur))
    }
    #expect(noRate?.code == .missingExchangeRate)
  }

  @Test("Tiers out of order, or in two currencies, are no scale")
  func order() {
    let tier = { (limit: Money?) in
      FeeScale.Tier(upTo: limit, charge: FeeScale.Charge(partsPerMillion: 1, sum: nil))
    }
    #expect(FeeScale.areInOrder([tier(Money(1, .usd)), tier(Money(2, .usd)), tier(nil)]))
    #expect(!FeeScale.areInOrder([]))
    #expect(!FeeScale.areInOrder([tier(Money(2, .usd)), tier(Money(1, .usd))]))
    #expect(!FeeScale.areInOrder([tier(Money(1, .usd)), tier(Money(1, .usd))]))
    #expect(!FeeScale.areInOrder([tier(Money(1, .usd)), tier(Money(2, .eur))]))
    #expect(!FeeScale.areInOrder([tier(nil), tier(Money(2, .usd))]))
  }
}
