import Testing

@testable import Kernels

@Suite struct NormalDistributionTests {
  // References to 40 digits. AS 241 claims about 16; two units in the last place are allowed.
  @Test(
    "Quantiles equal a 40-digit reference",
    arguments: [
      (1e-300, -37.047096299361199), (1e-16, -8.2220822161304356), (1e-10, -6.3613409024040562),
      (0.01, -2.3263478740408411), (0.074, -1.4466320671589785), (0.3, -0.52440051270804082),
      (0.5, 0), (0.9, 1.2815515655446006), (1 - 0x1p-53, 8.2095361516013869),
    ] as [(Double, Double)])
  func quantilesEqualTheReference(u: Double, expected: Double) {
    #expect(abs(NormalDistribution.standard.quantile(u) - expected) <= 4 * expected.ulp)
  }

  @Test func theEndsAreInfinite() {
    let normal = NormalDistribution.standard
    #expect(normal.quantile(0) == -.infinity)
    #expect(normal.quantile(1) == .infinity)
    #expect(
      normal.quantile(-0.1).isNaN && normal.quantile(1.1).isNaN && normal.quantile(.nan).isNaN)
  }

  @Test func quantileInvertsTheDistributionFunction() {
    let normal = NormalDistribution(mean: 3, standardDeviation: 2)
    for x in stride(from: -9.0, through: 9, by: 0.25) {
      #expect(abs(normal.quantile(normal.cdf(x)) - x) < 1e-9)
    }
  }

  @Test func quantilesRiseAndAreSymmetric() {
    let normal = NormalDistribution.standard
    let probabilities = stride(from: 0.0005, to: 1, by: 0.001)
    let values = probabilities.map(normal.quantile)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    for k in 1..<64 {
      let u = Double(k) / 128
      #expect(normal.quantile(u) == -normal.quantile(1 - u))
    }
  }

  @Test func densityIsTheSlopeOfTheDistributionFunction() {
    let normal = NormalDistribution(mean: 1, standardDeviation: 0.5)
    let h = 1e-4
    for x in stride(from: -1.0, through: 3, by: 0.5) {
      let slope = (normal.cdf(x + h) - normal.cdf(x - h)) / (2 * h)
      #expect(abs(slope - normal.pdf(x)) < 1e-7)
    }
  }
}
