import Commerce
import LandedCost
import Testing

@Suite struct FeeScheduleTests {
  static let marketplace = Platform(
    id: "market", title: "Marketplace", kind: .marketplace, holdDays: 7, payoutCycleDays: 14)
  static let ownSite = Platform(
    id: "site", title: "Own site", kind: .ownSite, holdDays: 0, payoutCycleDays: 3)

  static func fee(
    _ id: String, _ kind: FeeRule.Kind, _ amount: FeeRule.Amount,
    platform: Platform = marketplace, market: Identifier<Market>? = nil,
    store: Identifier<Store>? = nil, category: String? = nil, from: String? = nil
  ) throws -> FeeRule {
    FeeRule(
      id: id, platform: platform.id, market: market, store: store, category: category, kind: kind,
      amount: amount,
      interval: try #require(DayInterval(from: from.flatMap { Day(iso: $0) }, through: nil)),
      evidence: Evidence(citation: "test \(id)", status: .given))
  }

  static func sale(
    gross: Int64, net: Int64? = nil, at platform: Platform = marketplace,
    on day: String = "2027-01-04"
  ) throws -> FeeRequest {
    FeeRequest(
      day: try #require(Day(iso: day)),
      place: FeePlace(platform: platform, market: "us", store: "shop", category: "audio"),
      grossPrice: Money(minorUnits: gross, .usd),
      netPrice: Money(minorUnits: net ?? gross, .usd))
  }

  @Test(
    "A published fee comes out to the cent",
    arguments: [
      // WE39 docs.m2ecloud.com: price less seller's discount plus shipping, 95, at 9 %.
      (9_500, 90_000, nil, 855),
      // WE41 techvail.com: price and shipping, 25, at 15 %.
      (2_500, 150_000, nil, 375),
      // WE43 a shop's payment fee, 2.9 % and 0.30 (OpenAccountants, integration sample).
      (4_999, 29_000, 30, 175), (12_999, 29_000, 30, 407),
      // WE44 56ok.com: technology fee 5 %.
      (10_000, 50_000, nil, 500),
    ] as [(Int64, Int64, Int64?, Int64)])
  func published(gross: Int64, rate: Int64, fixed: Int64?, expected: Int64) throws {
    var rules = [
      try Self.fee("share", .referral, .share(partsPerMillion: rate, base: .grossPrice))
    ]
    if let fixed {
      rules.append(try Self.fee("sum", .referral, .fixed(Money(minorUnits: fixed, .usd))))
    }
    let answer = try FeeSchedule(rules: rules).fees(for: try Self.sale(gross: gross))
    #expect(answer.total == Money(minorUnits: expected, .usd))
  }

  @Test("A share of the net price leaves the tax out")
  func netBase() throws {
    let rules = [try Self.fee("r", .referral, .share(partsPerMillion: 150_000, base: .netPrice))]
    let answer = try FeeSchedule(rules: rules).fees(for: try Self.sale(gross: 11_900, net: 10_000))
    #expect(answer.total == Money(15, .usd))
  }

  @Test("Store beats category, category beats market, market beats all")
  func specificity() throws {
    let share = { (percent: Int64) in
      FeeRule.Amount.share(partsPerMillion: percent * 10_000, base: .grossPrice)
    }
    let rules = [
      try Self.fee("all", .referral, share(15)),
      try Self.fee("market", .referral, share(14), market: "us"),
      try Self.fee("category", .referral, share(8), category: "audio"),
      try Self.fee("store", .referral, share(5), store: "shop"),
    ]
    for count in 1...rules.count {
      let answer = try FeeSchedule(rules: Array(rules.prefix(count)))
        .fees(for: try Self.sale(gross: 10_000))
      #expect(answer.lines.map(\.rule.id) == [rules[count - 1].id])
    }
  }

  @Test("Two equally specific fees are an error that names both")
  func conflict() throws {
    let amount = FeeRule.Amount.share(partsPerMillion: 150_000, base: .grossPrice)
    let schedule = FeeSchedule(rules: [
      try Self.fee("b", .referral, amount), try Self.fee("a", .referral, amount),
    ])
    let error = failure { _ = try schedule.fees(for: try Self.sale(gross: 100)) }
    #expect(error?.code == .conflictingRules)
    #expect(error?.subjects == ["a", "b"])
  }

  @Test("A fee changes on the day it is dated")
  func dated() throws {
    let schedule = FeeSchedule(rules: [
      try Self.fee(
        "new", .referral, .share(partsPerMillion: 80_000, base: .grossPrice), from: "2027-02-01")
    ])
    let before = try schedule.fees(for: try Self.sale(gross: 10_000, on: "2027-01-31"))
    let after = try schedule.fees(for: try Self.sale(gross: 10_000, on: "2027-02-01"))
    #expect(before.total == .zero(.usd))
    #expect(before.warnings.map(\.code) == [.referralUnknown])
    #expect(after.total == Money(8, .usd))
    #expect(after.warnings.isEmpty)
  }

  @Test("An own site lacks a payment fee, not a referral fee")
  func ownSite() throws {
    let answer = try FeeSchedule(rules: []).fees(for: try Self.sale(gross: 1, at: Self.ownSite))
    #expect(answer.warnings.map(\.code) == [.paymentUnknown])
  }

  @Test("A price below zero and a fee in a currency without a rate are refused")
  func badInput() throws {
    let schedule = FeeSchedule(rules: [try Self.fee("f", .fulfilment, .fixed(Money(3, .eur)))])
    let noRate = failure { _ = try schedule.fees(for: try Self.sale(gross: 100)) }
    #expect(noRate?.code == .missingExchangeRate)
    let negative = failure { _ = try schedule.fees(for: try Self.sale(gross: -1)) }
    #expect(negative?.code == .badAmount)
  }
}
