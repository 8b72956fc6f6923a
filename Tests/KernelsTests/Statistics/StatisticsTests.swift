import Testing

@testable import Kernels

@Suite struct StatisticsTests {
  @Test func momentsByHand() {
    let values = [2.0, 4, 4, 4, 5, 5, 7, 9]
    #expect(Statistics.sum(values.span) == 40)
    #expect(Statistics.mean(values.span) == 5)
    #expect(Statistics.variance(values.span) == 32.0 / 7)
    #expect(Statistics.standardDeviation(values.span) == (32.0 / 7).squareRoot())
    #expect(Statistics.standardErrorOfMean(values.span) == (4.0 / 7).squareRoot())
  }

  @Test(
    "Sums of whole numbers are exact for any length", arguments: [0, 1, 7, 8, 9, 128, 129, 5000])
  func sumsOfWholeNumbers(count: Int) {
    let values = (0..<count).map(Double.init)
    #expect(Statistics.sum(values.span) == Double(count * (count - 1) / 2))
  }

  // A plain sum of a million tenths is off by 1e-6.
  @Test func longSumsKeepTheirDigits() {
    let values = [Double](repeating: 0.1, count: 1_000_000)
    #expect(abs(Statistics.sum(values.span) - 100_000) < 1e-10)
  }

  @Test func aLargeMeanCostsNoDigitsOfTheVariance() {
    let values = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]
    #expect(Statistics.variance(values.span) == 30)
  }

  @Test func tooFewValuesHaveNoMoments() {
    let none: [Double] = []
    #expect(Statistics.sum(none.span) == 0)
    #expect(Statistics.mean(none.span).isNaN)
    #expect(Statistics.variance([1.0].span).isNaN)
    #expect(Statistics.quantile(ofSorted: none.span, 0.5).isNaN)
  }

  // R: quantile(c(1, 2, 4, 8), type = 7).
  @Test(
    "Quantiles are of type 7",
    arguments: [(0, 1), (0.25, 1.75), (0.5, 3), (0.9, 6.8), (1, 8)] as [(Double, Double)])
  func quantiles(probability: Double, expected: Double) {
    let values = [1.0, 2, 4, 8]
    #expect(abs(Statistics.quantile(ofSorted: values.span, probability) - expected) < 1e-15)
  }

  @Test func quantilesOfInfinitiesAreNumbers() {
    let values = [0, Double.infinity, .infinity]
    #expect(Statistics.quantile(ofSorted: values.span, 0.75) == .infinity)
  }
}
