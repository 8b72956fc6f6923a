import Commerce
import Testing

@Suite struct UncertainNumberTests {
  /// One law of each form on positive numbers, drawn with a seed.
  static let laws: [UncertainNumber] = {
    var dice = Dice(seed: 7)
    return (0..<40).flatMap { _ in
      let numbers = (0..<3).map { _ in Double.random(in: 0.1...100, using: &dice) }.sorted()
      let (low, mode, high) = (numbers[0], numbers[1], numbers[2])
      return [
        UncertainNumber.exactly(mode), .interval90(low: low, high: high),
        .normal(mean: mode, standardDeviation: low),
        .lognormal(mean: mode, standardDeviation: low),
        .triangular(low: low, mode: mode, high: high), .uniform(low: low, high: high),
        .samples([mode, low, high]),
      ]
    }
  }()

  @Test(
    "The middle is the median, mode or mean that the law names",
    arguments: [
      (.exactly(-3), -3), (.interval90(low: 4, high: 9), 6), (.interval90(low: -4, high: 9), 2.5),
      (.interval90(low: 0, high: 9), 4.5), (.interval90(low: -4, high: -2), -3),
      (.normal(mean: 45, standardDeviation: 6), 45),
      (.lognormal(mean: 45, standardDeviation: 60), 45),
      (.triangular(low: 3, mode: 7, high: 20), 7), (.uniform(low: 20, high: 40), 30),
      (.samples([5]), 5), (.samples([9, 1, 4]), 4), (.samples([4, 1, 9, 2]), 3),
    ] as [(UncertainNumber, Double)])
  func central(law: UncertainNumber, middle: Double) {
    #expect(law.central == middle)
  }

  @Test("Only an exact number has an exact value")
  func exactValue() {
    for law in Self.laws {
      if case .exactly(let value) = law {
        #expect(law.exactValue == value)
      } else {
        #expect(law.exactValue == nil)
      }
    }
  }

  @Test("The middle lies within the numbers that a range check looks at")
  func centralWithinExtremes() throws {
    for law in Self.laws {
      let (least, greatest) = (try #require(law.extremes.min()), try #require(law.extremes.max()))
      #expect(least <= law.central && law.central <= greatest, "\(law)")
    }
  }

  /// A power of two scales without rounding, so equality is exact.
  @Test("A change of unit scales the middle and the extremes", arguments: [0.25, 1, 64])
  func scaled(factor: Double) {
    for law in Self.laws {
      let scaled = law.scaled(by: factor)
      #expect(scaled.extremes == law.extremes.map { $0 * factor })
      #expect(abs(scaled.central - law.central * factor) <= 1e-15 * scaled.central)
      #expect(scaled.scaled(by: 1 / factor) == law)
    }
  }

  @Test("A change of unit keeps the form of the law and scales its spread")
  func scaledSpread() {
    #expect(
      UncertainNumber.lognormal(mean: 3, standardDeviation: 2).scaled(by: 4)
        == .lognormal(mean: 12, standardDeviation: 8))
    #expect(
      UncertainNumber.normal(mean: 3, standardDeviation: 2).scaled(by: 4)
        == .normal(mean: 12, standardDeviation: 8))
  }

  @Test("A range check looks at the ends, or at the mean where there are none")
  func extremes() {
    #expect(UncertainNumber.triangular(low: 3, mode: 7, high: 20).extremes == [3, 7, 20])
    #expect(UncertainNumber.normal(mean: 3, standardDeviation: 7).extremes == [3])
    #expect(UncertainNumber.samples([2, 1]).extremes == [2, 1])
  }
}
