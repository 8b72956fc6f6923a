import Testing

@testable import Kernels

@Suite struct NegativeBinomialTests {
  static let means = [0, 1e-9, 0.1, 5, 200, 1e5]
  static let sizes = [0.5, 2, 50, .infinity]
  static let uniforms = [0x1p-53, 1e-12, 1e-3, 0.1, 0.5, 0.9, 0.999, 1 - 1e-12, 1 - 0x1p-53]

  // Quantiles at 1e-12, 0.001, 0.5, 0.999 and 1 - 1e-12, from distribution functions evaluated to
  // 40 digits.
  @Test(
    "Quantiles equal a 40-digit reference",
    arguments: [
      (1e-9, 0.5, [0, 0, 0, 0, 1]), (1e-9, .infinity, [0, 0, 0, 0, 1]),
      (0.1, 0.5, [0, 0, 0, 3, 14]), (0.1, 2, [0, 0, 0, 2, 9]), (0.1, 50, [0, 0, 0, 2, 7]),
      (0.1, .infinity, [0, 0, 0, 2, 7]), (5, 0.5, [0, 0, 2, 57, 266]), (5, 2, [0, 0, 4, 26, 91]),
      (5, 50, [0, 0, 5, 14, 30]), (5, .infinity, [0, 0, 5, 13, 27]),
      (200, 0.5, [0, 0, 91, 2168, 10181]), (200, 2, [0, 4, 168, 927, 3125]),
      (200, 50, [44, 115, 199, 311, 500]), (200, .infinity, [109, 158, 200, 245, 307]),
      (1e5, 0.5, [0, 0, 45494, 1_082_759, 5_084_430]),
      (1e5, 2, [0, 2269, 83917, 461_674, 1_555_009]),
      (1e5, 50, [30067, 61908, 99334, 149_462, 233_844]),
      (1e5, .infinity, [97784, 99024, 100_000, 100_979, 102_233]),
    ] as [(Double, Double, [Double])])
  func quantilesEqualTheReference(mean: Double, size: Double, expected: [Double]) {
    let distribution = NegativeBinomial(mean: mean, size: size)
    let found = [1e-12, 1e-3, 0.5, 0.999, 1 - 1e-12].map(distribution.quantile)
    #expect(found == expected)
  }

  // P(X ≤ x) and P(X > x) to 17 digits.
  @Test(
    "Tails equal a 40-digit reference",
    arguments: [
      (3, 5.0, 2.0, 0.44219670375438805, 0.55780329624561195),
      (0, 5, .infinity, 0.0067379469990854671, 0.99326205300091453),
      (180, 200, 50, 0.27832083400869227, 0.72167916599130773),
      (400, 200, .infinity, 1, 5.5259620837266797e-36),
      (100_500, 1e5, .infinity, 0.94316711818150609, 0.056832881818493905),
      (100_000, 1e5, 2, 0.59399685696875996, 0.40600314303124004),
    ] as [(Int, Double, Double, Double, Double)])
  func tailsEqualTheReference(x: Int, mean: Double, size: Double, lower: Double, upper: Double) {
    let distribution = NegativeBinomial(mean: mean, size: size)
    #expect(abs(distribution.cdf(x) / lower - 1) < 1e-12)
    #expect(abs(distribution.survival(x) / upper - 1) < 1e-12)
  }

  // Brute force: probabilities summed one by one from zero.
  @Test("Probabilities add up to the distribution function", arguments: means.dropLast(), sizes)
  func probabilitiesAddUp(mean: Double, size: Double) {
    let distribution = NegativeBinomial(mean: mean, size: size)
    var sum = 0.0
    for x in 0..<800 {
      sum += distribution.pmf(x)
      #expect(abs(distribution.cdf(x) - sum) < 1e-12)
      #expect(abs(distribution.survival(x) - (1 - sum)) < 1e-12)
    }
  }

  // The tolerance is what sums from zero may be off.
  @Test("A quantile is the least count that reaches its uniform", arguments: means, sizes)
  func quantileIsLeast(mean: Double, size: Double) {
    let distribution = NegativeBinomial(mean: mean, size: size)
    for u in Self.uniforms {
      let count = Int(distribution.quantile(u))
      #expect(distribution.cdf(count) >= u - 1e-12)
      #expect(distribution.cdf(count - 1) < u + 1e-12)
    }
  }

  @Test("Counts never fall as their uniform rises", arguments: [0.1, 5, 200, 1999, 3000], sizes)
  func monotoneInUniform(mean: Double, size: Double) {
    let distribution = NegativeBinomial(mean: mean, size: size)
    let counts = stride(from: 0.0005, to: 1, by: 0.001).map(distribution.quantile)
    #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 <= $1 })
  }

  // The means cross the borders between the two ways of computing.
  @Test("Counts never fall as their mean rises", arguments: sizes, [0.01, 0.5, 0.99])
  func monotoneInMean(size: Double, u: Double) {
    let counts = stride(from: 500.0, to: 2500, by: 7).map {
      NegativeBinomial(mean: $0, size: size).quantile(u)
    }
    #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("A row has the bits of single draws", arguments: [0, 1, 8, 9, 16, 31, 100], sizes)
  func rowsEqualSingleDraws(count: Int, size: Double) {
    let key = RandomKey(seed: 4, purpose: .test, stream: RandomStream("nb"), entity: "")
    let uniforms = filled(count) { key.fillUniforms(&$0, firstPath: 0, period: 0) }
    let means = (0..<count).map { [0.3, 4, 0, 40, 2500, 7][$0 % 6] }
    let counts = filled(count) {
      fillNegativeBinomial(counts: &$0, uniforms: uniforms.span, means: means.span, size: size)
    }
    let single = zip(uniforms, means).map { NegativeBinomial(mean: $1, size: size).quantile($0) }
    #expect(counts == single)
  }

  @Test("Two draws at once have the bits of each alone", arguments: sizes, sizes)
  func pairsEqualSingleDraws(size: Double, other: Double) {
    let key = RandomKey(seed: 6, purpose: .test, stream: RandomStream("nb"), entity: "pair")
    let first = NegativeBinomial.LaneDraw(
      uniforms: key.uniforms(firstPath: 0, period: 0), means: [0.3, 4, 0, 40, 2500, 7, 90, 1],
      size: size)
    let second = NegativeBinomial.LaneDraw(
      uniforms: key.uniforms(firstPath: 0, period: 1), means: [300, 2, 5, 0, 1, 12, 1999, 0.1],
      size: other)
    let pair = NegativeBinomial.quantiles(first, second)
    for (draw, counts) in [(first, pair.0), (second, pair.1)] {
      #expect(NegativeBinomial.quantiles(draw) == counts)
      for lane in 0..<8 {
        let alone = NegativeBinomial(mean: draw.means[lane], size: draw.size)
        #expect(alone.quantile(draw.uniforms[lane]) == counts[lane])
      }
    }
  }

  @Test func whatIsNoMeanOrUniformGivesNaNInItsOwnLaneOnly() {
    let means = [5.0, -1, .nan, .infinity, 5, 5, 5, 5]
    let uniforms = [0.5, 0.5, 0.5, 0.5, .nan, 1, 0, -0.1]
    let counts = filled(8) {
      fillNegativeBinomial(counts: &$0, uniforms: uniforms.span, means: means.span, size: 2)
    }
    #expect(counts[0] == 4)
    #expect(counts[1...4].allSatisfy { $0.isNaN })
    #expect(counts[5] == .infinity)
    #expect(counts[6] == 0)
    #expect(counts[7].isNaN)
  }

  // n = 100,000: mean within 5 standard errors, variance within 5 of its own (kurtosis from the
  // sample's fourth moment would be 3 + 6/k + 1/σ²); the seed is fixed.
  @Test("Draws have the moments of the distribution", arguments: [0.2, 5, 150], sizes)
  func moments(mean: Double, size: Double) {
    let n = 100_000
    let key = RandomKey(seed: 5, purpose: .test, stream: RandomStream("nb"), entity: "moments")
    let uniforms = filled(n) { key.fillUniforms(&$0, firstPath: 0, period: 0) }
    let means = [Double](repeating: mean, count: n)
    let counts = filled(n) {
      fillNegativeBinomial(counts: &$0, uniforms: uniforms.span, means: means.span, size: size)
    }
    let distribution = NegativeBinomial(mean: mean, size: size)
    let root = Double(n).squareRoot()
    let kurtosis = 3 + 6 / size + 1 / distribution.variance
    #expect(
      abs(Statistics.mean(counts.span) - mean) < 5 * distribution.standardDeviation / root)
    #expect(
      abs(Statistics.variance(counts.span) / distribution.variance - 1)
        < 5 * (kurtosis - 1).squareRoot() / root)
  }
}
