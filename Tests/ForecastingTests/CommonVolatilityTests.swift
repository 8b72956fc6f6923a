import Artifacts
import Commerce
import Kernels
import Testing

@testable import Forecasting

@Suite struct CommonVolatilityTests {
  private let weeks = 104
  private let persistence = 0.6

  /// Units around known means with known factors: three markets, four categories, listings of 20 to
  /// 60 units with size 8.
  private func simulated(_ name: String, market: Double, category: Double, weeks: Int)
    -> ResidualPanel
  {
    let markets = (0..<3).map {
      Draws.factor(
        deviation: market, persistence: persistence, entity: "\(name) m\($0)", weeks: weeks)
    }
    let categories = (0..<4).map {
      Draws.factor(
        deviation: category, persistence: persistence, entity: "\(name) c\($0)", weeks: weeks)
    }
    let means = (0..<36).map { 20 + 20 * Double($0 % 3) }
    let rows = (0..<36).map { series in
      (0..<weeks).map { week in
        Draws.count(
          mean: means[series] * markets[series % 3][week] * categories[series / 3 % 4][week],
          size: 8, entity: "\(name) \(series)", week: week)
      }
    }
    return ResidualPanel(
      panel: Panels.make(rows), fitted: means.flatMap { [Double](repeating: $0, count: weeks) },
      markets: (0..<36).map { $0 % 3 }, marketCount: 3,
      categories: (0..<36).map { $0 / 3 % 4 }, categoryCount: 4)
  }

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  /// Mean of 20 data sets of 3 markets (4 categories) each.
  ///
  /// A variance from 104 weeks of persistence 0.6 has a relative standard error of √(2 / 104 · (1 +
  /// 0.36) / (1 - 0.36)) = 20 %; the mean of 60 (80), 2.6 % (2.3 %). Other noise and the small pull
  /// of the prior add some: 12 % is allowed.
  @Test func findsTheComponentsOfSimulatedFactors() {
    let found = (0..<20).map {
      CommonVolatilityEstimate(
        simulated("parts \($0)", market: 0.2, category: 0.12, weeks: weeks))
    }
    let market = mean(found.flatMap(\.marketVariances))
    let category = mean(found.flatMap(\.categoryVariances))
    let expectedMarket = CommonVolatilityEstimate.variance(ofLogDeviation: 0.2)
    let expectedCategory = CommonVolatilityEstimate.variance(ofLogDeviation: 0.12)
    #expect(abs(market / expectedMarket - 1) < 0.12)
    #expect(abs(category / expectedCategory - 1) < 0.12)
    #expect(abs(mean(found.map(\.persistence)) - persistence) < 0.06)
    #expect(found.allSatisfy { $0.dataWeight > 0.9 })
  }

  /// What MODEL asks for: the variance of a week's total by market that the parts imply, Poisson +
  /// own + common, equals the one that the residuals had.
  ///
  /// The backtest's variance has a relative standard error of about 20 % for one market and data
  /// set, 2.6 % over 60; 8 % is three of them.
  @Test func simulatedVarianceOfAggregatesEqualsTheBacktests() {
    var (realised, implied) = (0.0, 0.0)
    for number in 0..<20 {
      let residuals = simulated("sum \(number)", market: 0.2, category: 0.12, weeks: weeks)
      let volatility = CommonVolatilityEstimate(residuals)
      let common = (0..<36).map {
        volatility.variance(market: residuals.markets[$0], category: residuals.categories[$0])
      }
      let sizes = DispersionEstimate(residuals, commonVariance: common).sizes
      for market in 0..<3 {
        realised += realisedVariance(residuals, market)
        implied += impliedVariance(residuals, market, volatility, sizes)
      }
    }
    #expect(abs(implied / realised - 1) < 0.08)
  }

  /// Mean squared error of the market's weekly total.
  private func realisedVariance(_ residuals: ResidualPanel, _ market: Int) -> Double {
    let panel = residuals.panel
    let series = (0..<36).filter { residuals.markets[$0] == market }
    let errors = (0..<weeks).map { week in
      series.reduce(0) {
        let index = panel.offsets[$1] + week
        return $0 + panel.values[index] - residuals.fitted[index]
      }
    }
    return errors.reduce(0) { $0 + $1 * $1 } / Double(weeks)
  }

  /// The same as the ledger would simulate it: pairs of listings share factors, each has its noise.
  private func impliedVariance(
    _ residuals: ResidualPanel, _ market: Int, _ volatility: CommonVolatilityEstimate,
    _ sizes: [Double]
  ) -> Double {
    let series = (0..<36).filter { residuals.markets[$0] == market }
    let shared = volatility.marketVariances[market]
    var sum = 0.0
    for one in series {
      let mean = residuals.fitted[residuals.panel.offsets[one]]
      let category = residuals.categories[one]
      let both = volatility.variance(market: market, category: category)
      sum += mean + mean * mean * ((1 + 1 / sizes[one]) * (1 + both) - 1)
      for other in series where other != one {
        let pair = residuals.categories[other] == category ? both : shared
        sum += mean * residuals.fitted[residuals.panel.offsets[other]] * pair
      }
    }
    return sum
  }

  /// A wave that lifts all markets alike is the markets' and not the categories' too: listings of one
  /// cell must not be held to share it twice.
  @Test func aFactorOfAllMarketsCountsOnce() {
    let wave = Draws.factor(deviation: 0.2, persistence: 0.3, entity: "wave", weeks: weeks)
    let rows = (0..<36).map { series in
      wave.enumerated().map {
        Draws.count(mean: 40 * $1, size: 8, entity: "wave \(series)", week: $0)
      }
    }
    let found = CommonVolatilityEstimate(
      ResidualPanel(
        panel: Panels.make(rows), fitted: [Double](repeating: 40, count: 36 * weeks),
        markets: (0..<36).map { $0 % 3 }, marketCount: 3,
        categories: (0..<36).map { $0 / 3 % 4 }, categoryCount: 4))
    let realised = mean(wave.map { ($0 - 1) * ($0 - 1) })
    #expect(abs(mean(found.marketVariances) / realised - 1) < 0.15)
    #expect(mean(found.categoryVariances) < 0.1 * realised)
  }

  /// Few buyers who order many products at once: what lies far from the prior is believed.
  ///
  /// The realised variance of 52 weeks is what the estimate can know. Its pairs of small listings are
  /// noisy: the mean of 60 markets is asked to keep nine tenths of it.
  @Test func aMarketOfFewBuyersIsBelieved() {
    var (found, realised) = (0.0, 0.0)
    for number in 0..<20 {
      let (residuals, factors) = fewBuyers("buyers \(number)")
      let largest = CommonVolatilityEstimate.variance(
        ofLogDeviation: CommonVolatilityEstimate.largestVolatility)
      let common = CommonVolatilityEstimate(residuals)
      found += common.marketVariances.reduce(0, +)
      realised += factors.map { min(largest, mean($0.map { ($0 - 1) * ($0 - 1) })) }.reduce(0, +)
      #expect(common.categoryVariances.allSatisfy { $0 < 0.2 })
    }
    #expect(abs(found / realised - 1) < 0.1)
  }

  /// Listings of two units a week in three markets whose factors have a log deviation of 0.9.
  private func fewBuyers(_ name: String) -> (ResidualPanel, [[Double]]) {
    let weeks = 52
    let factors = (0..<3).map {
      Draws.factor(deviation: 0.9, persistence: 0, entity: "\(name) m\($0)", weeks: weeks)
    }
    let rows = (0..<60).map { series in
      factors[series % 3].enumerated().map {
        Draws.count(mean: 2 * $1, size: 8, entity: "\(name) \(series)", week: $0)
      }
    }
    let residuals = ResidualPanel(
      panel: Panels.make(rows), fitted: [Double](repeating: 2, count: 60 * weeks),
      markets: (0..<60).map { $0 % 3 }, marketCount: 3,
      categories: (0..<60).map { $0 / 3 % 4 }, categoryCount: 4)
    return (residuals, factors)
  }

  @Test func independentListingsHaveNextToNothingInCommon() {
    let found = (0..<10).map {
      CommonVolatilityEstimate(simulated("none \($0)", market: 0, category: 0, weeks: weeks))
    }
    #expect(mean(found.flatMap(\.marketVariances)) < 0.002)
    #expect(mean(found.flatMap(\.categoryVariances)) < 0.002)
  }

  @Test func leansOnThePriorWithLittleHistory() {
    let short = CommonVolatilityEstimate(
      simulated("short", market: 0.3, category: 0.2, weeks: 6))
    #expect(short.dataWeight <= 6.0 / 26)
    let note = short.named(
      markets: ["us", "de", "uk"], categories: ["a", "b", "c", "d"], prior: .standard
    ).note
    #expect(!note.isCalibrated)
    #expect(note.sentence.contains("6 weeks") && note.sentence.contains("12 %"))
  }

  @Test func isThePriorWithoutAnySeries() {
    let nothing = ResidualPanel(
      panel: Panels.make([]), fitted: [], markets: [], marketCount: 1, categories: [],
      categoryCount: 1)
    let found = CommonVolatilityEstimate(nothing)
    let named = found.named(markets: ["us"], categories: ["a"], prior: .standard)
    #expect(isClose(named.market["us"] ?? 0, 0.12) && isClose(named.category["a"] ?? 0, 0.08))
    #expect(named.weeklyPersistence == 0.75 && !named.note.isCalibrated)
  }

  /// One market, one category: the parts cannot be told apart, their product can.
  @Test func givesTheMarketAllWhereNothingTellsTheCategoryApart() {
    let factor = Draws.factor(
      deviation: 0.25, persistence: 0.3, entity: "single", weeks: 104)
    let rows = (0..<8).map { series in
      factor.enumerated().map {
        Draws.count(mean: 60 * $1, size: 20, entity: "single \(series)", week: $0)
      }
    }
    let found = CommonVolatilityEstimate(
      ResidualPanel(
        panel: Panels.make(rows), fitted: [Double](repeating: 60, count: 8 * 104),
        markets: [Int](repeating: 0, count: 8), marketCount: 1,
        categories: [Int](repeating: 0, count: 8), categoryCount: 1))
    let realised = mean(factor.map { ($0 - 1) * ($0 - 1) })
    #expect(abs(found.variance(market: 0, category: 0) / realised - 1) < 0.2)
    #expect(found.categoryVariances[0] < 0.001)
  }
}
