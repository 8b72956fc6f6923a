import Economics
import Testing

@Suite struct PriceResponseTests {
  /// The vector logarithm and exponential are good to a few units in the last place.
  static let relative = 1e-13

  private func factor(own: Double, rivals: Double, elasticities: (Double, Double)) -> Double {
    PriceResponse.factor(
      own: all(own), rivals: all(rivals), ownElasticity: all(elasticities.0),
      categoryElasticity: all(elasticities.1))[0]
  }

  @Test("Prices of the start in a market of the start leave demand as it is")
  func neutral() {
    var random = SplitMixGenerator(seed: 1)
    for _ in 0..<50 {
      let factors = PriceResponse.factor(
        own: all(1), rivals: all(1), ownElasticity: .random(0...10, &random),
        categoryElasticity: .random(0...5, &random))
      #expect(factors == all(1))
    }
  }

  @Test(
    "Known answers",
    arguments: [
      // A tenth dearer than rivals who stay: 1.1^-3.
      (1.1, 1.0, 3.0, 0.8, 0.751_314_800_901_577_8),
      // All prices double: only the category answers, 2^-0.5.
      (2.0, 2.0, 3.0, 0.5, 0.707_106_781_186_547_6),
      // Rivals double and the own price stays: 2^3 · 2^-0.5.
      (1.0, 2.0, 3.0, 0.5, 5.656_854_249_492_381),
      (0.8, 1.0, 2.0, 1.0, 1.5625),
    ])
  func known(own: Double, rivals: Double, ownElasticity: Double, category: Double, answer: Double) {
    let factor = factor(own: own, rivals: rivals, elasticities: (ownElasticity, category))
    #expect(abs(factor / answer - 1) < Self.relative)
  }

  /// Central differences of a power law: the error is of the order of the step squared.
  private func slope(_ factor: (Double) -> Double) -> Double {
    let step = 1e-5
    return (factor(1 + step) - factor(1 - step)) / (2 * step) / factor(1)
  }

  @Test(
    "One per cent on the own price costs as many per cent as the own elasticity says",
    arguments: [0.0, 0.5, 2, 4, 10])
  func ownElasticity(elasticity: Double) {
    let slope = slope { factor(own: 1.3 * $0, rivals: 0.9, elasticities: (elasticity, 0.8)) }
    #expect(abs(slope + elasticity) < 1e-6)
  }

  @Test(
    "One per cent on all prices costs as many per cent as the category elasticity says",
    arguments: [0.0, 0.5, 1.2, 5])
  func categoryElasticity(elasticity: Double) {
    let slope = slope { factor(own: 1.3 * $0, rivals: 0.9 * $0, elasticities: (3, elasticity)) }
    #expect(abs(slope + elasticity) < 1e-6)
  }

  @Test("One per cent on rivals' prices brings own less category elasticity")
  func crossElasticity() {
    let slope = slope { factor(own: 1.3, rivals: 0.9 * $0, elasticities: (3, 0.8)) }
    #expect(abs(slope - (3 - 0.8)) < 1e-6)
  }

  @Test("Demand falls with the own price and stays positive and finite over any likely price")
  func monotone() {
    var random = SplitMixGenerator(seed: 2)
    for _ in 0..<200 {
      let (own, rivals) = (SIMD8.random(0.2...5, &random), SIMD8.random(0.2...5, &random))
      let (a, b) = (SIMD8.random(0...10, &random), SIMD8.random(0...5, &random))
      func demand(_ own: SIMD8<Double>) -> [Double] {
        PriceResponse.factor(own: own, rivals: rivals, ownElasticity: a, categoryElasticity: b)
          .numbers
      }
      for (cheap, dear) in zip(demand(own), demand(own * 1.01)) {
        #expect(dear <= cheap * (1 + Self.relative) && dear > 0 && cheap.isFinite)
      }
    }
  }

  @Test("Each future has its own answer")
  func lanes() {
    var random = SplitMixGenerator(seed: 3)
    let (own, rivals) = (SIMD8.random(0.5...2, &random), SIMD8.random(0.5...2, &random))
    let (a, b) = (SIMD8.random(0...4, &random), SIMD8.random(0...2, &random))
    let together = PriceResponse.factor(
      own: own, rivals: rivals, ownElasticity: a, categoryElasticity: b)
    for lane in 0..<8 {
      let alone = factor(own: own[lane], rivals: rivals[lane], elasticities: (a[lane], b[lane]))
      #expect(together[lane] == alone)
    }
  }
}
