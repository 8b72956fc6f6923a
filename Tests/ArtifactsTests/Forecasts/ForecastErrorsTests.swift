import Artifacts
import Testing

@Suite("Errors of a forecaster")
struct ForecastErrorsTests {
  @Test("WAPE and bias are ratios of sums: |2| + |−6| over 20, and 2 − 6 over 20")
  func ratiosOfSums() {
    var errors = ForecastErrors()
    errors.add(forecast: 12, units: 10)
    errors.add(forecast: 4, units: 10)
    #expect(errors.wape == 0.4 && errors.bias == -0.2)
  }

  @Test("RMSSE is a mean over listings, not weeks")
  func scaledErrors() {
    var errors = ForecastErrors()
    errors.add(scaledError: 1)
    errors.add(scaledError: 0.5)
    #expect(errors.rmsse == 0.75)
  }

  /// Of 10 units: twice 0.9 × (10 − 8) at level 0.9, twice 0.5 × (12 − 10) at level 0.5: 3.6 and 2.
  @Test("the quantile loss is twice the pinball loss, mean over levels, over units")
  func pinball() {
    var errors = ForecastErrors()
    errors.add(quantiles: [12, 8], levels: [0.5, 0.9], units: 10)
    #expect((errors.weightedQuantileLoss - 0.28).magnitude < 1e-15)
  }

  @Test("where nothing was sold there is no ratio")
  func nothingSold() {
    var errors = ForecastErrors()
    errors.add(forecast: 1, units: 0)
    #expect(errors.wape.isNaN && errors.bias.isNaN && errors.rmsse.isNaN)
    #expect(errors.weightedQuantileLoss.isNaN)
  }

  @Test("sums of two origins are the measures of all their weeks")
  func sumsOfOrigins() {
    var (first, second, all) = (ForecastErrors(), ForecastErrors(), ForecastErrors())
    for (forecast, units) in [(3.0, 5.0), (8, 2)] {
      first.add(forecast: forecast, units: units)
      all.add(forecast: forecast, units: units)
    }
    second.add(forecast: 7, units: 7)
    second.add(scaledError: 2)
    second.add(quantiles: [4], levels: [0.5], units: 6)
    all.add(forecast: 7, units: 7)
    all.add(scaledError: 2)
    all.add(quantiles: [4], levels: [0.5], units: 6)
    first += second
    #expect(first == all)
  }
}
