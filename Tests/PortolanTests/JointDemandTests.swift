import Artifacts
import Commerce
import Kernels
import Testing

@testable import Portolan

/// A forecast is judged by other draws of its own model.
///
/// 2,048 futures with one seed are the law, 600 with another what came. Futures are independent, so the shares of each week have the standard errors
/// of yes and no.
@Suite("Joint futures of a backtest")
struct JointDemandTests {
  private static let volatile = (market: 0.2, category: 0.15, level: 0.01)

  /// A scenario, and a panel of it with equal listings that share factors.
  private static func setting(
    seed: UInt64, market: Double = volatile.market, category: Double = volatile.category,
    level: Double = volatile.level
  ) throws -> (scenario: Scenario, panel: ForecastPanel) {
    var scenario = try MinimalStudy.commented()
    scenario.seed = seed
    scenario.calendar = try #require(
      PlanningCalendar(start: scenario.calendar.start, horizonWeeks: 4))
    let count = scenario.listings.count
    let volatility = CommonVolatility(
      market: Dictionary(uniqueKeysWithValues: scenario.markets.map { ($0.id, market) }),
      category: Dictionary(
        scenario.products.map { ($0.category, category) }, uniquingKeysWith: { first, _ in first }),
      weeklyPersistence: 0.8,
      note: CalibrationNote(subject: "", sentence: "", isCalibrated: true))
    let choice = ModelChoice(
      model: "", reason: "", rollingError: nil, naiveError: nil, historyWeeks: 0)
    let panel = ForecastPanel(
      listings: scenario.listings.map(\.id), weekCount: 4,
      means: [Double](repeating: 40, count: count * 4), quantileLevels: [], quantiles: [],
      dispersionSizes: [Double](repeating: 20, count: count), levelVariancePerWeek: level,
      commonVolatility: volatility, choices: [ModelChoice](repeating: choice, count: count))
    return (scenario, panel)
  }

  private static func sums(
    _ setting: (scenario: Scenario, panel: ForecastPanel), paths: Int, counted: Bool = true
  ) throws -> [[Double]] {
    try JointDemand(
      scenario: setting.scenario, panel: setting.panel,
      counted: [Bool](repeating: counted, count: setting.panel.means.count)
    ).sums(paths: paths, parallel: ParallelBlocks(workers: 2), control: MinimalStudy.control())
  }

  /// Coverage of the total in the last week.
  private static func coverage(of truth: [Double], by law: [Double]) -> [IntervalCoverage] {
    var coverage = [0.5, 0.8, 0.9].map { IntervalCoverage(scope: .total, nominal: $0) }[...]
    let law = SampleLaw(law)
    for value in truth { law.add(value, to: &coverage) }
    return Array(coverage)
  }

  /// Three standard errors of 600 values, the law's own included: a false alarm in 3 of 1,000.
  private static func bound(_ nominal: Double) -> Double {
    3 * (nominal * (1 - nominal) * (1 / 600.0 + 1 / 2_048.0)).squareRoot()
  }

  @Test("markets and the total are held as promised by other draws of the same model")
  func holdsOwnModel() throws {
    let law = try Self.sums(Self.setting(seed: 1), paths: 2_048)
    let truth = try Self.sums(Self.setting(seed: 2), paths: 600)
    for cell in [law.count - 1, law.count - 4, 3] {
      for interval in Self.coverage(of: truth[cell], by: law[cell]) {
        #expect(
          (interval.even - interval.nominal).magnitude < Self.bound(interval.nominal),
          "\(cell): \(interval)")
      }
    }
  }

  @Test("without the common factors, or without the drift, the total is held too seldom")
  func failsNarrowSpreads() throws {
    let truth = try Self.sums(Self.setting(seed: 2), paths: 600)
    let narrow = try Self.sums(
      Self.setting(seed: 1, market: 0, category: 0, level: 0), paths: 2_048)
    let place = truth.count - 1
    for interval in Self.coverage(of: truth[place], by: narrow[place]) {
      #expect(interval.even < interval.nominal - Self.bound(interval.nominal), "\(interval)")
    }
  }

  /// 40 units a listing and week: within four standard errors of the sample's mean.
  @Test(
    "sums keep the forecast's mean; markets add up to the total; what does not count is nothing")
  func meansAndSums() throws {
    let setting = try Self.setting(seed: 3)
    let sums = try Self.sums(setting, paths: 1_000)
    let total = sums.suffix(4)
    for (week, values) in total.enumerated() {
      let expected = 40 * Double(setting.scenario.listings.count)
      let mean = values.reduce(0, +) / 1_000
      let error = Statistics.standardErrorOfMean(values.span)
      #expect((mean - expected).magnitude < 4 * error, "week \(week): \(mean) of \(expected)")
      let markets = (0..<setting.scenario.markets.count).map { sums[$0 * 4 + week][0] }
      #expect(markets.reduce(0, +) == values[0])
    }
    let none = try Self.sums(setting, paths: 16, counted: false)
    #expect(none.allSatisfy { $0.allSatisfy { $0 == 0 } })
  }

  @Test("fewer futures are the first of more, in full blocks and in parts of one")
  func fewerAreAPrefix() throws {
    let setting = try Self.setting(seed: 4)
    let (few, many) = (try Self.sums(setting, paths: 13), try Self.sums(setting, paths: 700))
    for cell in few.indices { #expect(few[cell] == Array(many[cell].prefix(13))) }
  }
}

@Suite("A law as a sample")
struct SampleLawTests {
  private let law = SampleLaw([3, 1, 2, 2])

  @Test("shares below and up to a value")
  func shares() {
    #expect(law.below(2) == 0.25 && law.upTo(2) == 0.75)
    #expect(law.below(0) == 0 && law.upTo(0) == 0 && law.below(9) == 1 && law.upTo(3) == 1)
  }

  @Test("a quantile is the least value that reaches its level")
  func quantiles() {
    #expect(law.quantile(0.25) == 1 && law.quantile(0.26) == 2 && law.quantile(0.75) == 2)
    #expect(law.quantile(0) == 1 && law.quantile(1) == 3)
  }
}
