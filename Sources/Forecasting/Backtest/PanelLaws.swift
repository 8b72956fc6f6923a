internal import Artifacts
internal import Commerce
internal import Kernels

/// The laws whose quantiles a panel holds: those of ``QuantileForecast``, from the panel's own parts.
struct PanelLaws {
  private let panel: ForecastPanel
  private let rule: QuantileForecast
  private let commonVariances: [Double]

  /// The laws of a scenario's panel, which begins right after the last known week.
  init(_ panel: ForecastPanel, of scenario: Scenario) {
    self.panel = panel
    rule = QuantileForecast(drift: LevelDrift(variancePerWeek: panel.levelVariancePerWeek))
    let volatility = panel.commonVolatility
    commonVariances = scenario.listings.map { listing in
      let market = volatility.market[scenario.store(of: listing).market] ?? 0
      let category = volatility.category[scenario.product(of: listing).category] ?? 0
      return (1 + CommonVolatilityEstimate.variance(ofLogDeviation: market))
        * (1 + CommonVolatilityEstimate.variance(ofLogDeviation: category)) - 1
    }
  }

  /// The law of a listing's units in a week.
  func law(ofListing listing: Int, week: Int) -> NegativeBinomial {
    NegativeBinomial(
      mean: min(panel.means[listing * panel.weekCount + week], NegativeBinomial.largestMean),
      size: rule.effectiveSize(
        panel.dispersionSizes[listing], commonVariances[listing], lead: week + 1))
  }
}
