import Commerce
import Testing

@Suite struct TariffTests {
  private func rule(
    charge: TariffRule.Charge = .adValorem(partsPerMillion: 3464, base: .goods),
    interval: DayInterval = .always
  ) -> TariffRule {
    TariffRule(
      id: "fee", origin: "CN", destination: "US", goods: [HSCode("8504")].compactMap(\.self),
      layer: "processing",
      treatments: [.bulkEntry], charge: charge, interval: interval,
      evidence: Evidence(citation: "the law", status: .verified))
  }

  @Test("A rate in millionths writes 0.3464 % exactly")
  func millionths() throws {
    guard case .adValorem(let partsPerMillion, let base) = rule().charge else {
      Issue.record("a rate was given")
      return
    }
    #expect(partsPerMillion * 100 == 346_400 && base == .goods)
  }

  @Test("The same rate on two bases is two rules, and so is a sum per line and per parcel")
  func basesDiffer() {
    let onEachBase = TariffRule.Base.allCases.map {
      rule(charge: .adValorem(partsPerMillion: 100_000, base: $0))
    }
    #expect(Set(onEachBase).count == TariffRule.Base.allCases.count)
    let sums: [TariffRule.Charge] = [
      .perLine(Money(3, .eur)), .perParcel(Money(3, .eur)), .perKilogram(Money(3, .eur)),
    ]
    #expect(Set(sums.map { rule(charge: $0) }).count == 3)
  }

  @Test("A rule in force for two years holds on its first and last day")
  func interval() throws {
    let rule = rule(
      interval: try #require(DayInterval(from: day("2026-07-01"), through: day("2028-06-30"))))
    let held = try ["2026-06-30", "2026-07-01", "2028-06-30", "2028-07-01"]
      .map { try rule.interval.contains(day($0)) }
    #expect(held == [false, true, true, false])
  }

  @Test("A branch of an event keeps its window, its length and what it does")
  func branch() throws {
    let window = try #require(DayInterval(from: day("2026-09-01"), through: day("2026-12-31")))
    let effects: [TariffEvent.Effect] = [
      .addedDuty(origin: "CN", destination: "US", goods: nil, rate: -0.1),
      .refund(origin: "CN", destination: "US", share: 0.5, afterWeeks: 12),
      .parcelCharge(destination: "EU", amount: Money(3, .eur)), .costPerClick(factor: 1.2),
      .laneDelay(mode: .sea, days: 10),
    ]
    let branch = TariffEvent.Branch(
      name: "struck-down", probability: 0.3, window: window, durationWeeks: nil, effects: effects)
    #expect(branch.window == window && branch.durationWeeks == nil && branch.probability == 0.3)
    #expect(branch.effects == effects && Set(effects).count == 5)
  }

  @Test("Fees of a share know their base and fees of a sum their money")
  func fees() {
    #expect(
      FeeRule.Amount.share(partsPerMillion: 150_000, base: .grossPrice)
        != .share(partsPerMillion: 150_000, base: .netPrice))
    #expect(FeeRule.Amount.fixed(Money(4, .usd)) != .fixed(Money(4, .eur)))
  }

  @Test("Stock is shared at hubs, in bond and at third parties, not at factories or platforms")
  func shareable() {
    #expect(Node.Kind.allCases.filter(\.isShareable) == [.originHub, .bonded, .overseas])
  }
}
