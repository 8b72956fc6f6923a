import Testing

@testable import Kernels

@Suite struct ContinuousDistributionTests {
  static let all: [any ContinuousDistribution] = [
    NormalDistribution(mean: 5, standardDeviation: 2), Uniform(-1...3),
    Triangular(0...10, mode: 2), Triangular(0...1, mode: 1), LogNormal(mean: 4, cv: 0.6),
    LogNormal(interval90: 5...9), Gamma(mean: 3, cv: 0.4), Gamma(mean: 3, cv: 1.5),
  ]

  // The midpoint rule over 400,000 equal shares of probability; what it misses lies in the tails.
  @Test("Stated moments are those of the quantile function", arguments: all.indices)
  func moments(index: Int) {
    let distribution = Self.all[index]
    let n = 40_000
    let values = (0..<n).map { distribution.quantile((Double($0) + 0.5) / Double(n)) }
    let mean = Statistics.mean(values.span)
    #expect(abs(mean - distribution.mean) < 1e-3 * distribution.standardDeviation)
    let spread = Statistics.standardDeviation(values.span)
    #expect(abs(spread / distribution.standardDeviation - 1) < 5e-3)
  }

  @Test("Quantiles rise and are NaN outside [0, 1]", arguments: all.indices)
  func quantilesRise(index: Int) {
    let distribution = Self.all[index]
    let values = stride(from: 0.001, to: 1, by: 0.001).map { distribution.quantile($0) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    #expect(distribution.quantile(-0.1).isNaN)
    #expect(distribution.quantile(1.1).isNaN)
    #expect(distribution.quantile(0) < distribution.quantile(1))
  }

  // References to 40 digits.
  @Test(
    "Gamma quantiles equal a 40-digit reference",
    arguments: [
      (1, 1, 0.3, 0.35667494393873236), (2, 0.5, 0.95, 3.8768282639663628),
      (10, 0.1, 1e-6, 5.9436320698122892), (3, 2, 0.2, 0.012970628767955719),
      (3, 2, 0.001, 8.0996374717384504e-12), (3, 2, 0.999999, 128.25381091693176),
      (5, 0.01, 0.7, 5.0260987026658259),
    ] as [(Double, Double, Double, Double)])
  func gammaQuantiles(mean: Double, cv: Double, u: Double, expected: Double) {
    #expect(abs(Gamma(mean: mean, cv: cv).quantile(u) / expected - 1) < 1e-11)
  }

  @Test("Gamma quantiles invert the distribution function", arguments: [0.02, 0.3, 1, 3, 10])
  func gammaRoundTrip(cv: Double) {
    let gamma = Gamma(mean: 7, cv: cv)
    for u in [1e-6, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 1e-9] {
      let x = gamma.quantile(u)
      // A shape of 0.01 puts the quantiles of small u below the smallest double.
      if x > 0 { #expect(abs(gamma.cdf(x) - u) < 1e-12) }
    }
  }

  @Test func aNinetyPerCentIntervalHasFivePerCentOnEachSide() {
    let distribution = LogNormal(interval90: 5...9)
    #expect(abs(distribution.quantile(0.05) - 5) < 1e-13)
    #expect(abs(distribution.quantile(0.95) - 9) < 1e-13)
  }

  @Test func aLogNormalHasTheMeanAndVariationAskedFor() {
    let distribution = LogNormal(mean: 12, cv: 0.25)
    #expect(abs(distribution.mean - 12) < 1e-13)
    #expect(abs(distribution.standardDeviation - 3) < 1e-13)
    #expect(LogNormal(mean: 12, cv: 0).quantile(0.9) == LogNormal(mean: 12, cv: 0).quantile(0.1))
  }

  @Test func aTriangleHasItsModeAtItsShare() {
    let triangle = Triangular(0...10, mode: 2)
    #expect(triangle.quantile(0.2) == 2)
    #expect(triangle.quantile(0) == 0)
    #expect(triangle.quantile(1) == 10)
  }
}
