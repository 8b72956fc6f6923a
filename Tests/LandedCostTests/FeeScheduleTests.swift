import Commerce
import LandedCost
import Testing

@Suite struct FeeScheduleTests {
  @Test("A share of the net price leaves the tax out")
  func netBase() throws {
    let rules = [
      try FeeFixture.fee("r", .referral, .share(partsPerMillion: 150_000, base: .netPrice))
    ]
    let answer = try FeeSchedule(rules: rules).fees(
      for: try FeeFixture.sale(gross: 11_900, net: 10_000))
    #expect(answer.total == Money(15, .usd))
  }

  @Test("Store beats category, category beats market, market beats all")
  func specificity() throws {
    let share = { (percent: Int64) in
      FeeRule.Amount.share(partsPerMillion: percent * 10_000, base: .grossPrice)
    }
    let rules = [
      try FeeFixture.fee("all", .referral, share(15)),
      try FeeFixture.fee("market", .referral, share(14), market: "us"),
      try FeeFixture.fee("category", .referral, share(8), category: "audio"),
      try FeeFixture.fee("store", .referral, share(5), store: "shop"),
    ]
    for count in 1...rules.count {
      let answer = try FeeSchedule(rules: Array(rules.prefix(count)))
        .fees(for: try FeeFixture.sale(gross: 10_000))
      #expect(answer.lines.map(\.rule.id) == [rules[count - 1].id])
    }
  }

  @Test("Two equally specific fees are an error that names both")
  func conflict() throws {
    let amount = FeeRule.Amount.share(partsPerMillion: 150_000, base: .grossPrice)
    let schedule = FeeSchedule(rules: [
      try FeeFixture.fee("b", .referral, amount), try FeeFixture.fee("a", .referral, amount),
    ])
    let error = failure { _ = try schedule.fees(for: try FeeFixture.sale(gross: 100)) }
    #expect(error?.code == .conflictingRules)
    #expect(error?.subjects == ["a", "b"])
  }

  @Test("A fee changes on the day it is dated")
  func dated() throws {
    let schedule = FeeSchedule(rules: [
      try FeeFixture.fee(
        "new", .referral, .share(partsPerMillion: 80_000, base: .grossPrice), from: "2027-02-01")
    ])
    let before = try schedule.fees(for: try FeeFixture.sale(gross: 10_000, on: "2027-01-31"))
    let after = try schedule.fees(for: try FeeFixture.sale(gross: 10_000, on: "2027-02-01"))
    #expect(before.total == .zero(.usd))
    #expect(before.warnings.map(\.code) == [.referralUnknown])
    #expect(after.total == Money(8, .usd))
    #expect(after.warnings.isEmpty)
  }

  @Test("An own site lacks a payment fee, not a referral fee")
  func ownSite() throws {
    let answer = try FeeSchedule(rules: []).fees(
      for: try FeeFixture.sale(gross: 1, at: FeeFixture.ownSite))
    #expect(answer.warnings.map(\.code) == [.paymentUnknown])
  }

  @Test("A price below zero and a fee in a currency without a rate are refused")
  func badInput() throws {
    let schedule = FeeSchedule(rules: [try FeeFixture.fee("f", .fulfilment, .fixed(Money(3, .eur)))]
    )
    let noRate = failure { _ = try schedule.fees(for: try FeeFixture.sale(gross: 100)) }
    #expect(noRate?.code == .missingExchangeRate)
    let negative = failure { _ = try schedule.fees(for: try FeeFixture.sale(gross: -1)) }
    #expect(negative?.code == .badAmount)
  }
}
