import Kernels
import Testing

@testable import Forecasting

@Suite struct SpreadTests {
  private func residuals(_ rows: [[Double]], means: [Double]) -> ResidualPanel {
    let panel = Panels.make(rows)
    return ResidualPanel(
      panel: panel, fitted: zip(rows, means).flatMap { [Double](repeating: $1, count: $0.count) },
      markets: [Int](repeating: 0, count: rows.count), marketCount: 1,
      categories: [Int](repeating: 0, count: rows.count), categoryCount: 1)
  }

  private func panel(_ name: String, count: Int, mean: Double, size: Double) -> ResidualPanel {
    let rows = (0..<count).map { series in
      (0..<104).map { Draws.count(mean: mean, size: size, entity: "\(name) \(series)", week: $0) }
    }
    return residuals(rows, means: [Double](repeating: mean, count: count))
  }

  /// a = 0.2 at mean 50: its estimate from 104 weeks has a relative standard error of about 15 %;
  /// the mean over 100 series, 1.5 %.
  ///
  /// Skewness adds some: 8 % is allowed.
  @Test func findsTheDispersionOfSimulatedCounts() {
    let sizes = DispersionEstimate(
      panel("size", count: 100, mean: 50, size: 5),
      commonVariance: [Double](repeating: 0, count: 100)
    ).sizes
    let mean = sizes.reduce(0) { $0 + 1 / $1 } / 100
    #expect(abs(mean - 0.2) < 0.016)
  }

  @Test func poissonCountsHaveNoExcess() {
    let sizes = DispersionEstimate(
      panel("poisson", count: 100, mean: 50, size: .infinity),
      commonVariance: [Double](repeating: 0, count: 100)
    ).sizes
    #expect(sizes.allSatisfy { $0 > 100 })
  }

  @Test func takesTheCommonVarianceOut() {
    let with = DispersionEstimate(
      panel("common", count: 40, mean: 50, size: 5),
      commonVariance: [Double](repeating: 0.1, count: 40)
    ).sizes
    let mean = with.reduce(0) { $0 + 1 / $1 } / 40
    #expect(abs(mean - (1.2 / 1.1 - 1)) < 0.015)
  }

  @Test func aThinListingTakesItsCategorysDispersion() {
    let thick = panel("thick", count: 9, mean: 60, size: 4)
    let rows = (0..<9).map { Array(thick.panel.values[thick.panel.range(of: $0)]) }
    let thin = residuals(
      rows + [[0, 1, 0, 0, 1, 0]], means: [Double](repeating: 60, count: 9) + [0.3])
    let sizes = DispersionEstimate(thin, commonVariance: [Double](repeating: 0, count: 10)).sizes
    let median = sizes[..<9].sorted()[4]
    #expect(abs(sizes[9] / median - 1) < 0.1)
  }

  /// Share of counts at or below each quantile against its probability, 10,000 draws: standard error
  /// at most 0.005; four of them are allowed at each of seven levels (false alarm below 1 in 2,000).
  @Test(arguments: zip([0.7, 6, 40, 300], [2, 3, Double.infinity, 8]))
  func quantilesCoverWhatTheyPromise(_ mean: Double, _ size: Double) {
    let forecast = QuantileForecast(drift: LevelDrift(variancePerWeek: 0))
    let quantiles = forecast.quantiles(means: [mean], size: size, commonVariance: 0)
    let law = NegativeBinomial(mean: mean, size: size)
    let draws = (0..<10_000).map {
      Draws.count(mean: mean, size: size, entity: "cover \(mean)", week: $0)
    }
    for (level, quantile) in zip(QuantileForecast.levels, quantiles) {
      let share = Double(draws.filter { $0 <= quantile }.count) / 10_000
      let exact = law.cdf(Int(quantile))
      #expect(exact >= level && law.cdf(Int(quantile) - 1) < level)
      #expect(abs(share - exact) < 4 * (exact * (1 - exact) / 10_000).squareRoot())
    }
  }

  @Test func quantilesWidenWithTheHorizon() {
    let forecast = QuantileForecast(drift: .prior)
    let means = [Double](repeating: 100, count: 78)
    let quantiles = forecast.quantiles(means: means[...], size: 20, commonVariance: 0.02)
    let widths = (0..<78).map { quantiles[$0 * 7 + 6] - quantiles[$0 * 7] }
    #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(widths[77] > 1.3 * widths[0])
  }

  /// Simulated with every part known: 90 % intervals of level, common factor and own noise
  /// together.
  ///
  /// 400 independent listings a week: standard error 0.015; counts are whole, so the interval may
  /// hold somewhat more than 90 %.
  @Test(arguments: [1, 26])
  func intervalsHoldTheSumOfAllParts(_ lead: Int) {
    let drift = LevelDrift(variancePerWeek: 0.002)
    let forecast = QuantileForecast(drift: drift)
    let means = [Double](repeating: 80, count: 26)
    let rows = forecast.quantiles(means: means[...], size: 10, commonVariance: 0.03)
    let (low, high) = (rows[(lead - 1) * 7], rows[(lead - 1) * 7 + 6])
    let level = CommonVolatilityEstimate.logDeviation(ofVariance: drift.variance(atLead: lead))
    let common = CommonVolatilityEstimate.logDeviation(ofVariance: 0.03)
    let inside = (0..<400).filter { number in
      let name = "parts \(lead) \(number)"
      let walked = KernelMath.exp(level * Draws.normal(name, week: 0) - level * level / 2)
      let shared = KernelMath.exp(common * Draws.normal(name, week: 1) - common * common / 2)
      let units = Draws.count(mean: 80 * walked * shared, size: 10, entity: name, week: 2)
      return units >= low && units <= high
    }
    let share = Double(inside.count) / 400
    #expect(share > 0.9 - 0.045 && share < 0.9 + 0.06)
  }
}
