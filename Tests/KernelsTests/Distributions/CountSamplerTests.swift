import Testing

@testable import Kernels

@Suite struct CountSamplerTests {
  static let sizes = [1e-3, 0.05, 0.3, 1, 2, 5, 12, 40, 300, 1e5, .infinity]

  private func drawn(_ count: Int, _ entity: String) -> [Double] {
    let key = RandomKey(seed: 3, purpose: .test, stream: RandomStream("sampler"), entity: entity)
    return filled(count) { key.fillUniforms(&$0, firstPath: 0, period: 0) }
  }

  /// Uniforms in both tails, next to where surfaces end, and drawn.
  private var uniforms: [Double] {
    let lower = [0x1p-53, 1e-12, 1e-6, 7e-5, 7.3e-5, 1e-3, 0.01, 0.3]
    return lower + lower.map { 1 - $0 } + drawn(400, "uniforms")
  }

  /// Means of 1e-6 to 1e5 and next to the borders between surfaces.
  private var means: [Double] {
    let borders = [4.0, 8, 16, 32, 64, 32768]
    return (-24...20).map { KernelMath.pow(10, Double($0) / 4) }
      + borders.flatMap { [$0.nextDown, $0, $0.nextUp] }
  }

  @Test("Counts are those of the distribution function", arguments: sizes)
  func countsAreExact(size: Double) {
    var sampler = CountSampler(size: size)
    for mean in means {
      for u in uniforms {
        let count = sampler.quantiles(SIMD8(repeating: u), SIMD8(repeating: mean))[0]
        expectExact(count, u, NegativeBinomial(mean: mean, size: size))
      }
    }
  }

  // A count may be another than the exact one only where the uniform lies on a step.
  private func expectExact(_ count: Double, _ u: Double, _ law: NegativeBinomial) {
    guard count != NegativeBinomial.bracketedQuantile(u, mean: law.mean, size: law.size) else {
      return
    }
    guard count.isFinite, count >= 0 else {
      Issue.record("mean \(law.mean), size \(law.size), uniform \(u) gave \(count)")
      return
    }
    let distance = min(abs(law.cdf(Int(count)) - u), abs(law.cdf(Int(count) - 1) - u))
    #expect(distance < 1e-12, "mean \(law.mean), size \(law.size), uniform \(u), count \(count)")
  }

  // 1e-10 is much less than what surfaces are off, much more than what sums are off.
  @Test("Counts change at the steps of the distribution function", arguments: sizes)
  func stepsAreExact(size: Double) {
    var sampler = CountSampler(size: size)
    for mean in [0.5, 3.9, 4, 6, 11, 25, 70, 160, 1000, 5000, 30_000] {
      let law = NegativeBinomial(mean: mean, size: size)
      let share = SIMD8<Double>(1e-5, 1e-4, 0.01, 0.1, 0.4, 0.8, 0.99, 0.9999)
      let counts = sampler.quantiles(share, SIMD8(repeating: mean))
      for lane in share.indices where law.pmf(Int(counts[lane])) > 1e-8 {
        let step = law.cdf(Int(counts[lane]))
        guard step < 1 - 1e-6 else { continue }
        let pair = SIMD8(
          lowHalf: SIMD4(repeating: step - 1e-10), highHalf: SIMD4(repeating: step + 1e-10))
        let found = sampler.quantiles(pair, SIMD8(repeating: mean))
        #expect(found[0] == counts[lane], "mean \(mean), size \(size), below \(step)")
        #expect(found[7] == counts[lane] + 1, "mean \(mean), size \(size), above \(step)")
      }
    }
  }

  @Test("Counts never fall as their uniform rises", arguments: sizes)
  func monotoneInUniform(size: Double) {
    var sampler = CountSampler(size: size)
    for mean in [3.0, 5, 20, 200, 3000] {
      var last = 0.0
      for u in stride(from: 0.0005, to: 1, by: 0.0005) {
        let count = sampler.quantiles(SIMD8(repeating: u), SIMD8(repeating: mean))[3]
        #expect(count >= last)
        last = count
      }
    }
  }

  @Test("Means of any size lie next to each other", arguments: sizes, [0, 1, 7, 16, 31, 1000])
  func rowsOfUnlikeMeans(size: Double, count: Int) {
    let uniforms = drawn(count, "row")
    let means = drawn(count, "means").map { KernelMath.exp(24 * $0 - 14) }
    var sampler = CountSampler(size: size)
    let counts = filled(count) {
      sampler.fill(counts: &$0, uniforms: uniforms.span, means: means.span)
    }
    for index in counts.indices {
      expectExact(
        counts[index], uniforms[index], NegativeBinomial(mean: means[index], size: size))
    }
  }

  @Test("Counts are those of a row filled by search", arguments: sizes)
  func sameAsSearch(size: Double) {
    let uniforms = drawn(4096, "search")
    let means = drawn(4096, "means").map { KernelMath.exp(9 * $0 - 2) }
    var sampler = CountSampler(size: size)
    let counts = filled(4096) {
      sampler.fill(counts: &$0, uniforms: uniforms.span, means: means.span)
    }
    let searched = filled(4096) {
      fillNegativeBinomial(counts: &$0, uniforms: uniforms.span, means: means.span, size: size)
    }
    #expect(counts == searched)
  }

  @Test func whatIsNoMeanOrUniformGivesNaNInItsOwnLaneOnly() {
    var sampler = CountSampler(size: 2)
    let means = SIMD8<Double>(50, -1, .nan, .infinity, 50, 50, 50, 50)
    let uniforms = SIMD8<Double>(0.5, 0.5, 0.5, 0.5, .nan, 1, 0, -0.1)
    let counts = sampler.quantiles(uniforms, means)
    #expect(counts[0] == NegativeBinomial(mean: 50, size: 2).quantile(0.5))
    #expect((1...4).allSatisfy { counts[$0].isNaN })
    #expect(counts[5] == .infinity)
    #expect(counts[6] == 0)
    #expect(counts[7].isNaN)
  }

  // What a surface says is not in doubt must hold: its error stays below half its doubt.
  @Test(
    "A surface is nowhere further off than it says", arguments: [0.3, 1, 2, 5, 12, 40, .infinity])
  func doubtHolds(size: Double) {
    var surfaces = 0
    for octave in 2...14 {
      let leastMean = Double(1 << octave)
      guard let (surface, coefficients) = CountSurface.fit(size: size, leastMean: leastMean) else {
        continue
      }
      surfaces += 1
      for (u, share) in zip(drawn(300, "score"), drawn(300, "root")) {
        let mean = leastMean * KernelMath.pow(CountSurface.range, share)
        let (x, isRead) = coefficients.withUnsafeBufferPointer { numbers in
          surface.quantile(u, mean: mean, numbers)
        }
        guard isRead else { continue }
        let height = NegativeBinomial(mean: mean, size: size)
          .height(score: NormalDistribution.standardQuantile(u))
        #expect(abs((x + CountSurface.shift).squareRoot() - height) < surface.doubt / 2)
      }
    }
    #expect(surfaces >= 5)
  }
}

extension CountSurface {
  /// The real quantile that a surface finds, and whether it answers for this place at all.
  fileprivate func quantile(
    _ u: Double, mean: Double, _ coefficients: UnsafeBufferPointer<Double>
  ) -> (Double, isRead: Bool) {
    let scores = NormalScore(SIMD8(repeating: u))
    let means = SIMD8(repeating: mean)
    guard let numbers = coefficients.baseAddress else { return (.nan, false) }
    let reading = read(scores, means, numbers)
    return (reading.quantile[0], (reading.sure | reading.doubtful) & 1 == 1)
  }
}
