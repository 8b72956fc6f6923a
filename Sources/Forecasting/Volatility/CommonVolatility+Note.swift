internal import Artifacts
internal import Commerce

extension CommonVolatilityEstimate {
  /// The estimate as the panel hands it on, by names, with a sentence on what stands behind it.
  func named(markets: [Identifier<Market>], categories: [String], prior: VolatilityPrior)
    -> CommonVolatility
  {
    var byMarket: [Identifier<Market>: Double] = [:]
    for (id, variance) in zip(markets, marketVariances) {
      byMarket[id] = Self.logDeviation(ofVariance: variance)
    }
    var byCategory: [String: Double] = [:]
    for (name, variance) in zip(categories, categoryVariances) {
      byCategory[name] = Self.logDeviation(ofVariance: variance)
    }
    return CommonVolatility(
      market: byMarket, category: byCategory, weeklyPersistence: persistence, note: note(prior))
  }

  private func note(_ prior: VolatilityPrior) -> CalibrationNote {
    let assumed =
      "the prior of \(Self.percent(prior.market)) (market), \(Self.percent(prior.category)) "
      + "(category) and persistence \(Self.percent(prior.persistence)), typical of the trade"
    let sentence =
      dataWeight > 0
      ? "Common demand factors of \(marketVariances.count) markets and "
        + "\(categoryVariances.count) categories: residuals of \(weeks) weeks have a mean weight of "
        + "\(Self.percent(dataWeight)), \(assumed), has the rest; persistence used: "
        + "\(Self.percent(persistence))."
      : "Common demand factors are \(assumed): there are no residuals to measure them on."
    return CalibrationNote(
      subject: "Common demand factors", sentence: sentence, isCalibrated: dataWeight >= 0.5)
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded())) %"
  }
}
