import Artifacts
import Commerce
import Kernels
import Testing

@testable import Simulation

/// Bounds are four standard errors: each check fails by chance in 6 of 100,000 seeds.
@Suite struct TransitTimesTests {
  static let pathCount = 4096
  static let calm = [entry("simulation.lanes.shock_chance", .exactly(0))]

  @Test("Weeks are whole; bulk takes at least one")
  func weeksAreWhole() throws {
    let block = try PathSampler(.small()).block(pathCount: 256)
    for lane in ["us-sea", "us-air", "us-parcel"] {
      let weeks = try block.weeks(of: .transitWeeks(Identifier(lane)))
      #expect(weeks.allSatisfy { $0 == $0.rounded() && $0 >= 1 })
    }
  }

  @Test("In calm, every week has the lane's law, rounded up", arguments: [0, 1, 40])
  func meanIsTheLaws(week: Int) throws {
    let block = try PathSampler(.small(entries: Self.calm, events: []))
      .block(pathCount: Self.pathCount)
    for lane in try Scenario.small().lanes where lane.id != "us-parcel" {
      let law = try UncertainLaw(lane.transitDays, of: "days")
      let points = (0..<20_000).map { (Double($0) + 0.5) / 20_000 }
      let expected = points.map { (law.quantile($0) / 7).rounded(.up) }.mean
      let weeks = try block.futures(of: .transitWeeks(lane.id), week: week)
      // The midpoint rule adds an error of at most 1 / 20,000.
      #expect((weeks.mean - expected).magnitude < 4 * weeks.standardError + 1e-4)
    }
  }

  @Test("Parcels are rounded to the nearest week, bulk is rounded up")
  func roundsByKind() throws {
    var scenario = try Scenario.small(entries: Self.calm, events: [])
    scenario.lanes = Roster([
      .small("bulk", .truck, .exactly(8)),
      .small("parcel", .parcel, .exactly(8), to: .buyers("us")),
      .small("swift", .truck, .exactly(0)),
      .small("local", .parcel, .exactly(2), to: .buyers("us")),
    ])
    let block = try PathSampler(scenario).block(pathCount: 1)
    let first = try ["bulk", "parcel", "swift", "local"].map {
      try block.weeks(of: .transitWeeks(Identifier($0)))[7]
    }
    #expect(first == [2, 1, 1, 0])
  }

  @Test("A slow week is followed by slow weeks")
  func delaysPersist() throws {
    var scenario = try Scenario.small(entries: Self.calm, events: [])
    // A law so wide that rounding to weeks hardly dilutes the correlation.
    scenario.lanes = Roster([.small("slow", .truck, .normal(mean: 700, standardDeviation: 70))])
    let block = try PathSampler(scenario).block(pathCount: Self.pathCount)
    let one = try block.futures(of: .transitWeeks("slow"), week: 20)
    let next = try block.futures(of: .transitWeeks("slow"), week: 21)
    // Rounding adds 1/12 to a variance of 100: a correlation of 0.7 · 100 / 100.08.
    let error = (1 - 0.49) / Double(Self.pathCount).squareRoot()
    #expect((one.correlation(with: next) - 0.6994).magnitude < 4 * error)
  }

  @Test("Shocks at ports begin and end by chance and delay seaborne lanes alone")
  func shocks() throws {
    let entries = [
      entry("simulation.lanes.shock_chance", .exactly(0.2)),
      entry("simulation.lanes.shock_weeks", .exactly(5)),
      entry("simulation.lanes.shock_days", .exactly(14)),
    ]
    var scenario = try Scenario.small(entries: entries, events: [])
    scenario.lanes = Roster([
      .small("sea", .sea, .exactly(28)), .small("fast", .fastSea, .exactly(21)),
      .small("rail", .rail, .exactly(28)),
    ])
    let block = try PathSampler(scenario).block(pathCount: Self.pathCount)
    let (begin, end) = (0.2 / PlanningCalendar.weeksPerMonth, 0.2)
    for week in [0, 3, 51] {
      let sea = try block.futures(of: .transitWeeks("sea"), week: week)
      let fast = try block.futures(of: .transitWeeks("fast"), week: week)
      // Two-state chain from calm: π (1 − (1 − p − q)^(t + 1)).
      let decay = (0...week).reduce(1.0) { power, _ in power * (1 - begin - end) }
      let expected = begin / (begin + end) * (1 - decay)
      let error = (expected * (1 - expected) / Double(Self.pathCount)).squareRoot()
      let share = Double(sea.count { $0 == 6 }) / Double(Self.pathCount)
      #expect((share - expected).magnitude < 4 * error)
      #expect(zip(sea, fast).allSatisfy { $0 - $1 == 1 })
      #expect(try block.futures(of: .transitWeeks("rail"), week: week).allSatisfy { $0 == 4 })
    }
  }

  @Test("An event delays the lanes of its mode while it lasts")
  func eventsDelay() throws {
    let event = TariffEvent.certain(
      "strike", [.laneDelay(mode: .air, days: 7)], from: "2027-02-01", weeks: 6)
    var scenario = try Scenario.small(entries: Self.calm, events: [event])
    scenario.lanes = Roster([.small("air", .air, .exactly(7)), .small("sea", .sea, .exactly(28))])
    let block = try PathSampler(scenario).block(pathCount: 1)
    let expected = (0..<52).map { (4..<10).contains($0) ? 2.0 : 1.0 }
    #expect(try block.weeks(of: .transitWeeks("air")) == expected)
    #expect(try block.weeks(of: .transitWeeks("sea")).allSatisfy { $0 == 4 })
  }

  @Test(
    "A law that is none is refused by lane",
    arguments: [
      UncertainNumber.interval90(low: .nan, high: 9), .samples([]), .uniform(low: 9, high: 5),
      .exactly(.infinity),
    ])
  func refusesLaw(law: UncertainNumber) throws {
    var scenario = try Scenario.small()
    scenario.lanes = Roster([.small("bad", .sea, law)])
    let error = #expect(throws: SimulationError.self) { try PathSampler(scenario) }
    #expect(error?.code == .law && error?.subject == "transit days of lane bad")
  }
}
