import Artifacts
import Commerce
import Kernels
import Testing

@testable import Forecasting

@Suite("The judge of an origin")
struct OriginJudgeTests {
  /// A past of some listings and the panel that a test says was made of it.
  private struct Case {
    var test = TestScenario()
    var weeks = 4

    init(products: Int) {
      test.products = Dictionary(uniqueKeysWithValues: (0..<products).map { ("p\($0)", "home") })
    }

    func judge(mean: Double, size: Double, spoken: Double? = nil) throws -> OriginJudge {
      let scenario = try test.scenario()
      let origins = try PastOrigins(scenario, count: 1, weeks: weeks, engine: ForecastEngine())
      let past = origins.scenario(at: origins.starts[0])
      let panel = Self.panel(of: past, mean: mean, size: spoken ?? size)
      return OriginJudge(panel, of: past, sales: scenario.sales)
    }

    /// A panel of equal listings without common factors or drift.
    static func panel(of past: Scenario, mean: Double, size: Double) -> ForecastPanel {
      let weeks = past.calendar.horizonWeeks
      let count = past.listings.count
      let quantiles = QuantileForecast(drift: LevelDrift(variancePerWeek: 0)).quantiles(
        means: [Double](repeating: mean, count: weeks)[...], size: size, commonVariance: 0)
      return ForecastPanel(
        listings: past.listings.map(\.id), weekCount: weeks,
        means: [Double](repeating: mean, count: count * weeks),
        quantileLevels: QuantileForecast.levels,
        quantiles: (0..<count).flatMap { _ in quantiles },
        dispersionSizes: [Double](repeating: size, count: count),
        commonVolatility: CommonVolatility(
          market: [:], category: [:], weeklyPersistence: 0,
          note: CalibrationNote(subject: "", sentence: "", isCalibrated: false)),
        choices: past.listings.map { _ in
          ModelChoice(
            model: "", reason: "", rollingError: nil, naiveError: nil, historyWeeks: 0)
        })
    }
  }

  /// One listing sold 4, 8, 4, 8, … and then 10, 4, 6 and nobody knows; 6 were expected.
  ///
  /// The naive errors are against the same weeks a year before, 4, 8, 4.
  @Test("errors are those worked by hand, and an unknown week is no week")
  func errorsByHand() throws {
    var one = Case(products: 1)
    let past = (0..<100).map { $0 % 2 == 0 ? 4.0 : 8 }
    one.test.units["p0@us-shop"] = past + [10, 4, 6, .nan]
    let score = try one.judge(mean: 6, size: .infinity).score()
    #expect(score.listings == 1 && score.listingsLeftOut == 1 && score.listingWeeks == 3)
    #expect(score.listingsWithoutYear == 0)
    #expect(score.engine.wape == 6.0 / 20 && score.engine.bias == -2.0 / 20)
    #expect(score.naive.wape == 12.0 / 20 && score.naive.bias == -4.0 / 20)
    // Squares 16, 4, 0 and 36, 16, 4, over changes of 4 a week.
    #expect(isClose(score.engine.rmsse, (20.0 / 3 / 16).squareRoot()))
    #expect(isClose(score.naive.rmsse, (56.0 / 3 / 16).squareRoot()))
  }

  @Test("a net return counts as no sale; a listing that began after the origin is left out")
  func returnsAndLateListings() throws {
    var two = Case(products: 1)
    two.test.units["p0@us-shop"] = [Double](repeating: 5, count: 100) + [-3, 5, 5, 5]
    two.test.units["p0@de-shop"] = [Double](repeating: .nan, count: 101) + [7, 7, 7]
    let judge = try two.judge(mean: 5, size: .infinity)
    #expect(judge.units[..<4] == [0, 5, 5, 5] && judge.units[4...].allSatisfy(\.isNaN))
    #expect(judge.score().listings == 1 && judge.score().listingsLeftOut == 1)
  }

  @Test("a listing that began within the year is told apart")
  func withoutYear() throws {
    var one = Case(products: 1)
    one.test.units["p0@us-shop"] =
      [Double](repeating: .nan, count: 60) + (0..<44).map { Double($0 % 3) }
    #expect(try one.judge(mean: 1, size: 1).score().listingsWithoutYear == 1)
  }

  /// 200 products in two stores, 8 weeks: 3,200 independent draws of the panel's own law.
  ///
  /// The even share of each differs from its nominal by less than three standard errors of a yes or no, whose
  /// variance is the larger one; a false alarm in fewer than 3 of 1,000 for each of three levels.
  @Test("of the panel's own draws intervals hold what they promise", arguments: [0.7, 4, 60])
  func holdsOwnDraws(mean: Double) throws {
    for interval in try coverage(mean: mean, size: 2, spoken: 2) {
      #expect(interval.count == 3_200)
      let error = 3 * (interval.nominal * (1 - interval.nominal) / 3_200).squareRoot()
      #expect((interval.even - interval.nominal).magnitude < error, "\(interval)")
      #expect((interval.held - interval.expected).magnitude < error, "\(interval)")
    }
  }

  @Test(
    "of draws that spread wider than the panel says they hold too little", arguments: [4.0, 60])
  func failsNarrowSpreads(mean: Double) throws {
    for interval in try coverage(mean: mean, size: 2, spoken: 6) {
      let error = 3 * (interval.nominal * (1 - interval.nominal) / 3_200).squareRoot()
      #expect(interval.even < interval.nominal - error, "\(interval)")
    }
  }

  private func coverage(
    mean: Double, size: Double, spoken: Double
  ) throws -> [IntervalCoverage] {
    var many = Case(products: 200)
    many.weeks = 8
    for product in many.test.products.keys {
      for store in ["us-shop", "de-shop"] {
        let name = "\(product)@\(store)"
        many.test.units[name] = (0..<104).map {
          Draws.count(mean: mean, size: size, entity: "judge \(mean) \(name)", week: $0)
        }
      }
    }
    return try many.judge(mean: mean, size: size, spoken: spoken).score().coverage
  }

  @Test("the laws that judge are those whose quantiles the engine wrote")
  func lawsAreThePanels() throws {
    var test = TestScenario()
    for product in test.products.keys {
      for store in ["us-shop", "de-shop"] {
        test.units["\(product)@\(store)"] = TestScenario.sales("\(product) \(store)", level: 30)
      }
    }
    let scenario = try test.scenario(horizonWeeks: 6)
    let panel = try ForecastEngine().forecast(
      scenario, parallel: ParallelBlocks(workers: 1), control: RunControl(workers: 1))
    let laws = PanelLaws(panel, of: scenario)
    for cell in panel.means.indices {
      let law = laws.law(ofListing: cell / 6, week: cell % 6)
      for (place, level) in panel.quantileLevels.enumerated() {
        #expect(panel.quantiles[cell * panel.quantileLevels.count + place] == law.quantile(level))
      }
    }
  }
}
