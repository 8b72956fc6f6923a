import Artifacts
import Commerce
import Kernels
import Testing

@testable import Simulation

/// Bounds are four standard errors: each check fails by chance in 6 of 100,000 seeds.
@Suite struct DutyRegimesTests {
  static let pathCount = 8192
  static let corridor = DutyCorridor(origin: "CN", destination: "US", goods: nil)

  /// The stress of one market with numbers that a test knows.
  static func scenario(
    onset: Double = 1, raisedWeeks: Double = 10, spikeShare: Double = 0.3, spikeWeeks: Double = 4,
    repealShare: Double = 0.2, at market: SettingSelector = SettingSelector(market: "us"),
    more: [SettingBook.Entry] = [], events: [TariffEvent] = []
  ) throws -> Scenario {
    try .small(
      entries: [
        entry(DutyRegimes.onsetKey, .exactly(onset), at: market),
        entry(DutyRegimes.raisedWeeksKey, .exactly(raisedWeeks), at: market),
        entry(DutyRegimes.spikeShareKey, .exactly(spikeShare), at: market),
        entry(DutyRegimes.spikeWeeksKey, .exactly(spikeWeeks), at: market),
        entry(DutyRegimes.repealShareKey, .exactly(repealShare), at: market),
      ] + more, events: events)
  }

  // United States duty on China: additional points and days, research notes on landed cost, section 5,
  // whose dates are those of `us_china_tariff_timeline.csv`. The last level still held.
  @Test("Defaults are what the nine levels of 2025 and 2026 give")
  func calibration() throws {
    let dates = [
      "2025-02-04", "2025-03-04", "2025-04-05", "2025-04-09", "2025-04-10", "2025-05-14",
      "2025-11-10", "2026-02-24", "2026-07-24", "2026-11-21",
    ]
    let days = try dates.map { try required(Day(iso: $0)) }
    let lengths = zip(days, days.dropFirst()).map { $1.daysSinceEpoch - $0.daysSinceEpoch }
    #expect(lengths == [28, 32, 4, 1, 34, 180, 106, 150, 120])
    let raisedDays = lengths.enumerated().filter { ![3, 4].contains($0.offset) }.map(\.element)
    let spikeDays = lengths[3] + lengths[4]
    let raised = [0.10, 0.20, 0.30, 0.30, 0.20, 0.10, 0.125]
    // Mean of an exponential length whose last observation is cut off: days over changes seen.
    let changes = raised.count - 1
    let book = try Scenario.small().settings
    func standard(_ key: SettingKey) throws -> Double {
      try required(book.resolve(key, at: SettingSelector()).value.exactValue)
    }
    let weeks = Double(raisedDays.reduce(0, +)) / Double(changes) / 7
    #expect(try (standard(DutyRegimes.raisedWeeksKey) - weeks).magnitude < 0.5)
    #expect(try standard(DutyRegimes.spikeWeeksKey) == Double(spikeDays) / 7)
    let median = KernelMath.exp(raised.logs.mean)
    #expect(try (standard(DutyRegimes.raisedPointsKey) - median).magnitude < 0.005)
    let spread = raised.logs.standardDeviation
    #expect(try (standard(DutyRegimes.raisedSpreadKey) - spread).magnitude < 0.01)
    #expect(try (standard(DutyRegimes.spikeShareKey) - 1 / Double(changes)).magnitude < 0.005)
    #expect(try standard(DutyRegimes.spikePointsKey) == raised.max())
    #expect(try standard(DutyRegimes.onsetKey) == 0)
  }

  @Test("Off it adds no factor, no sentence and no bit")
  func off() throws {
    let sampler = try PathSampler(.small())
    #expect(!sampler.layout.factors.contains { if case .dutyRegime = $0 { true } else { false } })
    #expect(!sampler.notes.contains { $0.subject == DutyRegimes.name })
    let still = try PathSampler(Self.scenario(onset: 0)).block(pathCount: 64)
    #expect(try still.values == PathSampler(.small(events: [])).block(pathCount: 64).values)
  }

  @Test("Only the corridors of the market asked for are stressed, from each origin")
  func corridors() throws {
    let sampler = try PathSampler(Self.scenario())
    let stressed = sampler.layout.factors.compactMap { factor -> DutyCorridor? in
      if case .dutyRegime(let corridor) = factor { corridor } else { nil }
    }
    #expect(stressed == [Self.corridor])
    #expect(Factor.dutyRegime(Self.corridor).corridorOfAddedDuty == Self.corridor)
    #expect(Factor.addedDuty(Self.corridor).corridorOfAddedDuty == Self.corridor)
  }

  // With all sizes fixed, 0.1 when raised and 0.5 in a spike, the regime is read off the points.
  static let plainSizes = [
    entry(DutyRegimes.raisedPointsKey, .exactly(0.1)),
    entry(DutyRegimes.raisedSpreadKey, .exactly(0)),
    entry(DutyRegimes.spikePointsKey, .exactly(0.5)),
    entry(DutyRegimes.spikeTailKey, .exactly(20)),
  ]

  @Test("Each week's shares of calm, raised and spike are the chain's", arguments: [0, 5, 51])
  func shares(week: Int) throws {
    let block = try PathSampler(Self.scenario(more: Self.plainSizes))
      .block(pathCount: Self.pathCount)
    let onset = 1 / PlanningCalendar.weeksPerYear
    var expected = (calm: 1.0, raised: 0.0, spike: 0.0)
    for _ in 0...week {
      expected = (
        expected.calm * (1 - onset) + expected.raised * 0.1 * 0.2,
        expected.calm * onset + expected.raised * (0.9 + 0.1 * 0.5) + expected.spike * 0.25,
        expected.raised * 0.1 * 0.3 + expected.spike * 0.75
      )
    }
    let points = try block.futures(of: .dutyRegime(Self.corridor), week: week)
    let seen = [
      (points.count { $0 == 0 }, expected.calm), (points.count { $0 == 0.1 }, expected.raised),
      (points.count { $0 >= 0.5 }, expected.spike),
    ]
    for (count, share) in seen {
      let error = (share * (1 - share) / Double(Self.pathCount)).squareRoot()
      #expect((Double(count) / Double(Self.pathCount) - share).magnitude <= 4 * error)
    }
    #expect(seen.reduce(0) { $0 + $1.0 } == Self.pathCount)
  }

  @Test("Raised levels are lognormal, spikes Pareto above the least and cut at 500 points")
  func sizes() throws {
    let more = [
      entry(DutyRegimes.raisedPointsKey, .exactly(0.02)),
      entry(DutyRegimes.raisedSpreadKey, .exactly(0.3)),
      entry(DutyRegimes.spikePointsKey, .exactly(0.5)),
      entry(DutyRegimes.spikeTailKey, .exactly(1.2)),
    ]
    let block = try PathSampler(Self.scenario(onset: 1, spikeShare: 0.5, more: more))
      .block(pathCount: Self.pathCount)
    let points = try block.futures(of: .dutyRegime(Self.corridor), week: 51)
    // A raised level is above 0.5 in none of 10²⁶ draws, so the two are told apart by size.
    let raised = points.filter { $0 > 0 && $0 < 0.5 }.logs
    #expect((raised.mean - KernelMath.log(0.02)).magnitude < 4 * raised.standardError)
    let spreadError = 4 * 0.3 / (2 * Double(raised.count)).squareRoot()
    #expect((raised.standardDeviation - 0.3).magnitude < spreadError)
    let spikes = points.filter { $0 >= 0.5 }
    for size in [0.75, 1.45, 4.9] {
      let expected = KernelMath.pow(0.5 / size, 1.2)
      let error = (expected * (1 - expected) / Double(spikes.count)).squareRoot()
      let share = Double(spikes.count { $0 > size }) / Double(spikes.count)
      #expect((share - expected).magnitude < 4 * error)
    }
    #expect(spikes.max() == 5)
  }

  @Test("Rivals pass the stress on as they pass on duty of events")
  func rivals() throws {
    let still = [
      entry("simulation.rivals.volatility", .exactly(0)),
      entry("simulation.rivals.pass_through", .exactly(0.2)),
      entry("simulation.rivals.lag", .exactly(0)),
    ]
    let event = TariffEvent.certain("duty", [TariffEvent.duty(0.25)])
    let block = try PathSampler(Self.scenario(more: still, events: [event])).block(pathCount: 64)
    for week in [0, 20, 51] {
      let stress = try block.futures(of: .dutyRegime(Self.corridor), week: week)
      let price = try block.futures(of: .competitorPrice("us"), week: week)
      for (points, level) in zip(stress, price) {
        let duty = points + (week >= 4 ? 0.25 : 0)
        #expect((level - (1 + 0.2 * duty)).magnitude < 1e-14)
      }
      #expect(try block.futures(of: .competitorPrice("de"), week: week).allSatisfy { $0 == 1 })
    }
  }

  @Test("Markets of one customs union cannot have two tariffs")
  func unionIsOne() throws {
    var scenario = try Self.scenario(at: SettingSelector(market: "de"))
    let germany = try required(scenario.markets["de"])
    scenario.markets = Roster(
      scenario.markets + [
        .small("fr", country: "FR", union: germany.customsUnion, germany.currency)
      ])
    let error = #expect(throws: SimulationError.self) { try PathSampler(scenario) }
    #expect(error?.complaint.contains("give markets de and fr the same numbers") == true)
  }
}
