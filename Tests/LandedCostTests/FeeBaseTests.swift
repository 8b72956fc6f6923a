import Commerce
import LandedCost
import Testing

/// What a share is taken of matters as much as the share.
@Suite struct FeeBaseTests {
  @Test("WE39: the discount that the platform pays for is added back (docs.m2ecloud.com)")
  func platformDiscount() throws {
    // Price 100, seller's discount 10, platform's 10, shipping 5: 9 % of 95 is 8.55.
    let sale = try FeeFixture.sale(
      gross: 8_000,
      order: FeeRequest.Order(
        shipping: FeeFixture.cents(500), platformDiscount: FeeFixture.cents(1_000)))
    let rule = try FeeFixture.fee(
      "uk", .referral, FeeFixture.percent(9, of: .orderWithPlatformDiscount))
    #expect(try FeeFixture.total([rule], sale) == 855)
  }

  @Test("WE41: 15 % of price and shipping (techvail.com)")
  func priceAndShipping() throws {
    let sale = try FeeFixture.sale(
      gross: 2_000, order: FeeRequest.Order(shipping: FeeFixture.cents(500)))
    let rule = try FeeFixture.fee("us", .referral, FeeFixture.percent(15, of: .orderTotal))
    #expect(try FeeFixture.total([rule], sale) == 375)
  }

  @Test(
    "WE43: 2.9 % and 0.30 of the order (OpenAccountants, integration sample)",
    arguments: [(4_999, 175), (12_999, 407)] as [(Int64, Int64)])
  func payment(order: Int64, expected: Int64) throws {
    let amount = FeeRule.Amount.scale(
      FeeScale(
        charge: FeeScale.Charge(partsPerMillion: 29_000, sum: FeeFixture.cents(30)),
        of: .orderWithTax))
    let rule = try FeeFixture.fee("card", .payment, amount, platform: FeeFixture.ownSite)
    let sale = try FeeFixture.sale(gross: order, at: FeeFixture.ownSite)
    #expect(try FeeFixture.total([rule], sale) == expected)
  }

  @Test("WE44: a technology fee of 5 % beside the commission (56ok.com)")
  func technology() throws {
    let rules = [
      try FeeFixture.fee("commission", .referral, FeeFixture.percent(6, of: .sellerPrice)),
      try FeeFixture.fee("technology", .technology, FeeFixture.percent(5, of: .orderTotal)),
    ]
    let answer = try FeeSchedule(rules: rules).fees(for: try FeeFixture.sale(gross: 10_000))
    #expect(answer.lines.map(\.amount) == [FeeFixture.cents(600), FeeFixture.cents(500)])
  }

  @Test("13.25 % and 0.40 of the total with sales tax (eBay, winter 2024)")
  func salesTax() throws {
    let amount = FeeRule.Amount.scale(
      FeeScale(
        charge: FeeScale.Charge(partsPerMillion: 132_500, sum: FeeFixture.cents(40)),
        of: .orderWithTax))
    let rule = try FeeFixture.fee("final", .referral, amount)
    #expect(try FeeFixture.total([rule], try FeeFixture.sale(gross: 2_500)) == 371)
    let taxed = try FeeFixture.sale(
      gross: 2_500, order: FeeRequest.Order(taxAtTill: FeeFixture.cents(200)))
    #expect(try FeeFixture.total([rule], taxed) == 398)
  }

  @Test(
    "Every base of one sale",
    arguments: [
      (.grossPrice, 8_000), (.netPrice, 7_000), (.sellerPrice, 9_000), (.orderTotal, 8_500),
      (.orderWithTax, 9_300), (.orderWithPlatformDiscount, 9_500),
    ] as [(FeeRule.Base, Int64)])
  func bases(base: FeeRule.Base, expected: Int64) throws {
    let sale = try FeeFixture.sale(
      gross: 8_000, net: 7_000,
      order: FeeRequest.Order(
        shipping: FeeFixture.cents(500), taxAtTill: FeeFixture.cents(800),
        platformDiscount: FeeFixture.cents(1_000)))
    let rule = try FeeFixture.fee("f", .referral, FeeFixture.percent(100, of: base))
    #expect(try FeeFixture.total([rule], sale) == expected)
  }

  @Test("The fee for a refund is 20 % of the referral fee, at most 5 USD")
  func refund() throws {
    let rules = [
      try FeeFixture.fee("referral", .referral, FeeFixture.percent(15)),
      try FeeFixture.fee(
        "refund", .refund, FeeFixture.percent(20, of: .referralFee),
        limits: FeeLimits(maximum: FeeFixture.cents(500))),
    ]
    let kinds: Set<FeeRule.Kind> = [.referral, .refund]
    // 15 % of 100 is 15, a fifth of it 3; of 200 it would be 6.
    #expect(try FeeFixture.total(rules, try FeeFixture.sale(gross: 10_000, kinds: kinds)) == 1_800)
    #expect(try FeeFixture.total(rules, try FeeFixture.sale(gross: 20_000, kinds: kinds)) == 3_500)
    let unasked = try FeeFixture.sale(gross: 10_000)
    #expect(try FeeFixture.total(rules, unasked) == 1_500)
  }

  @Test("A refund of an unknown referral fee is unknown")
  func refundOfUnknown() throws {
    let rules = [
      try FeeFixture.fee("referral", .referral, .unknown),
      try FeeFixture.fee("refund", .refund, FeeFixture.percent(20, of: .referralFee)),
    ]
    let sale = try FeeFixture.sale(gross: 10_000, kinds: [.referral, .refund])
    let answer = try FeeSchedule(rules: rules).fees(for: sale)
    #expect(answer.lines.isEmpty)
    #expect(answer.warnings.map(\.code) == [.feeUnknown, .feeUnknown])
  }

  @Test("Conversion is of what is left after all other fees, whatever the order of rules")
  func proceeds() throws {
    let rules = [
      try FeeFixture.fee("conversion", .conversion, FeeFixture.percent(1, of: .proceeds)),
      try FeeFixture.fee("refund", .refund, FeeFixture.percent(20, of: .referralFee)),
      try FeeFixture.fee("referral", .referral, FeeFixture.percent(15)),
      try FeeFixture.fee("payment", .payment, .fixed(FeeFixture.cents(200))),
    ]
    let sale = try FeeFixture.sale(
      gross: 10_000, kinds: [.referral, .payment, .refund, .conversion])
    // 100 less 15, 2 and 3 is 80.
    let expected = [1_500, 200, 80, 300].map { FeeFixture.cents($0) }
    for rules in [rules, rules.reversed()] {
      let answer = try FeeSchedule(rules: rules).fees(for: sale)
      #expect(answer.lines.map(\.amount) == expected)
      #expect(answer.lines.map(\.rule.id) == ["referral", "payment", "conversion", "refund"])
    }
  }

  @Test("Amounts below zero are refused, each by its name")
  func negative() throws {
    let minus = FeeFixture.cents(-1)
    let orders: [FeeRequest.Order] = [
      .init(shipping: minus), .init(taxAtTill: minus), .init(platformDiscount: minus),
    ]
    for order in orders {
      let error = failure {
        _ = try FeeSchedule(rules: []).fees(for: try FeeFixture.sale(gross: 100, order: order))
      }
      #expect(error?.code == .badAmount)
    }
  }
}
