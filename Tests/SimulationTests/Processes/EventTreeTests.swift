import Artifacts
import Commerce
import Kernels
import Testing

@testable import Simulation

@Suite struct EventTreeTests {
  static let corridor = DutyCorridor(origin: "CN", destination: "US", goods: nil)

  @Test("Branches are as frequent as they are likely")
  func branchFrequencies() throws {
    let count = 8192
    let outcomes = try PathSampler(.small()).branches(firstPath: 0, pathCount: count)
    let branches = try required(outcomes.branches(of: "us-duty"))
    for (position, branch) in TariffEvent.usDuty.branches.enumerated() {
      let frequency = Double(branches.count { $0 == position }) / Double(count)
      let p = branch.probability
      // Four standard errors: 6 of 100,000 seeds fail.
      #expect(
        (frequency - p).magnitude < 4 * (p * (1 - p) / Double(count)).squareRoot(), "\(branch.name)"
      )
    }
  }

  @Test("Every week of the window is equally likely, and no other comes up")
  func windowIsUniform() throws {
    let count = 8192
    let outcomes = try PathSampler(.small()).branches(firstPath: 0, pathCount: count)
    let weeks = try required(outcomes.startWeeks(of: "us-duty"))
    // 2027-04-05 to 2027-06-27 holds the Mondays of weeks 13 to 24.
    #expect(weeks.allSatisfy { (13...24).contains($0) })
    let expected = Double(count) / 12
    let chiSquare = (13...24).reduce(0.0) { sum, week in
      let excess = Double(weeks.count { $0 == week }) - expected
      return sum + excess * excess / expected
    }
    // The 99.99 % point of χ² with 11 degrees of freedom.
    #expect(chiSquare < 37.4)
  }

  @Test("Two events are independent")
  func eventsAreIndependent() throws {
    let count = 8192
    let outcomes = try PathSampler(.small()).branches(firstPath: 0, pathCount: count)
    let duty = try required(outcomes.branches(of: "us-duty")).map(Double.init)
    let clicks = try required(outcomes.branches(of: "clicks")).map(Double.init)
    // Four standard errors of a correlation of zero.
    #expect(duty.correlation(with: clicks).magnitude < 4 / Double(count).squareRoot())
  }

  @Test("A rule dated mid-week holds from the next Monday")
  func beginsOnMonday() throws {
    let calendar = try Scenario.small().calendar
    func weeks(_ from: String, _ through: String) throws -> ClosedRange<Int> {
      let window = try required(DayInterval(from: Day(iso: from), through: Day(iso: through)))
      return EventDraws.weeks(of: window, in: calendar)
    }
    #expect(try weeks("2027-01-04", "2027-01-04") == 0...0)
    #expect(try weeks("2027-01-05", "2027-01-06") == 1...1)
    #expect(try weeks("2027-01-05", "2027-01-31") == 1...3)
    #expect(try weeks("2026-06-01", "2027-01-17") == 0...1)
    #expect(EventDraws.weeks(of: .always, in: calendar) == 0...51)
  }

  @Test("Duty holds from the first week for as long as the branch lasts; events add up")
  func dutiesCompose() throws {
    let events = [
      TariffEvent.certain("long", [TariffEvent.duty(0.1)]),
      TariffEvent.certain("short", [TariffEvent.duty(0.25)], from: "2027-02-15", weeks: 3),
    ]
    let block = try PathSampler(.small(events: events)).block(pathCount: 2)
    let weeks = try block.weeks(of: .addedDuty(Self.corridor))
    let expected = (0..<52).map { week in
      (week >= 4 ? 0.1 : 0) + ((6..<9).contains(week) ? 0.25 : 0)
    }
    #expect(weeks == expected)
  }

  @Test("A refund is paid in one week, and two of them give back no more than was paid")
  func refundsAreCapped() throws {
    let refund = TariffEvent.Effect.refund(
      origin: "CN", destination: "US", share: 0.7, afterWeeks: 5)
    let events = [TariffEvent.certain("one", [refund]), TariffEvent.certain("two", [refund])]
    let block = try PathSampler(.small(events: events)).block(pathCount: 2)
    let weeks = try block.weeks(of: .dutyRefund(Self.corridor))
    #expect(weeks == (0..<52).map { $0 == 9 ? 1 : 0 })
  }

  @Test("A parcel charge is in base currency at the rate of the start")
  func parcelChargeInBase() throws {
    let effect = TariffEvent.Effect.parcelCharge(destination: "EU", amount: Money(3, .eur))
    let scenario = try Scenario.small(events: [.certain("handling", [effect])])
    let weeks = try PathSampler(scenario).block(pathCount: 1)
      .weeks(of: .parcelCharge(destination: "EU"))
    #expect(weeks[3] == 0 && weeks[4] == 3 * scenario.startRate(of: .eur))
  }

  @Test("A fact holds while any branch makes it true, once, and each destination has its own")
  func factsHold() throws {
    func effect(_ destination: String) -> TariffEvent.Effect {
      .fact(PolicyFact(destination: destination, name: "reform"))
    }
    let events = [
      TariffEvent.certain("one", [effect("EU")], weeks: 4),
      TariffEvent.certain("two", [effect("EU")], from: "2027-02-15", weeks: 4),
      TariffEvent.certain("three", [effect("US")], from: "2027-03-01"),
    ]
    let block = try PathSampler(.small(events: events)).block(pathCount: 1)
    func weeks(_ destination: String) throws -> [Double] {
      try block.weeks(of: .fact(PolicyFact(destination: destination, name: "reform")))
    }
    #expect(try weeks("EU") == (0..<52).map { (4..<10).contains($0) ? 1 : 0 })
    #expect(try weeks("US") == (0..<52).map { $0 >= 8 ? 1 : 0 })
  }

  @Test("Without events there are no policy factors")
  func noEvents() throws {
    let sampler = try PathSampler(.small(events: []))
    #expect(sampler.layout.column(of: .addedDuty(Self.corridor)) == nil)
    #expect(sampler.branches(firstPath: 0, pathCount: 4).branches.isEmpty)
  }

  @Test("A branch of no probability never happens, the last one neither")
  func impossibleBranches() throws {
    let event = TariffEvent(
      id: "e", title: "E",
      branches: [
        TariffEvent.branch("never", 0, []), TariffEvent.branch("always", 1, []),
        TariffEvent.branch("never either", 0, []),
      ], evidence: TariffEvent.clicks.evidence)
    let outcomes = try PathSampler(.small(events: [event])).branches(firstPath: 0, pathCount: 999)
    #expect(outcomes.branches.allSatisfy { $0 == 1 })
  }

  @Test(
    "Probabilities that are none, or do not sum to one, are refused by event and branch",
    arguments: [
      ([0.5, 0.4], "tariff event e"), ([1.5, -0.5], "tariff event e, branch b0"),
      ([.nan, 1], "tariff event e, branch b0"), ([], "tariff event e"),
    ])
  func refusesProbabilities(probabilities: [Double], subject: String) throws {
    let branches = probabilities.enumerated().map { TariffEvent.branch("b\($0)", $1, []) }
    let event = TariffEvent(
      id: "e", title: "E", branches: branches, evidence: TariffEvent.clicks.evidence)
    let error = #expect(throws: SimulationError.self) {
      try PathSampler(.small(events: [event]))
    }
    #expect(error?.code == .probabilities && error?.subject == subject)
  }

  @Test("A window before the start and an effect that is no number are refused by branch")
  func refusesWindowAndEffect() throws {
    let past = TariffEvent.certain("e", [TariffEvent.duty(0.1)], from: "2026-01-05")
    let window = #expect(throws: SimulationError.self) { try PathSampler(.small(events: [past])) }
    #expect(window?.code == .window && window?.subject == "tariff event e, branch sure")
    let noNumber = TariffEvent.certain("e", [TariffEvent.duty(.nan)])
    let effect = #expect(throws: SimulationError.self) {
      try PathSampler(.small(events: [noNumber]))
    }
    #expect(effect?.code == .effect)
  }

  @Test("A parcel charge in a currency without a rate is refused by event")
  func refusesChargeWithoutRate() throws {
    let baht = try required(Currency(code: "THB"))
    let effect = TariffEvent.Effect.parcelCharge(destination: "TH", amount: Money(3, baht))
    let error = #expect(throws: SimulationError.self) {
      try PathSampler(.small(events: [.certain("e", [effect])]))
    }
    #expect(error?.code == .missingRates && error?.subject == "tariff event e")
  }
}
