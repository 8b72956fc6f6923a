internal import Kernels

/// Quantiles of units in each week: negative binomial around the mean, widened by what listings have
/// in common and by the drift of the level.
///
/// The three relative variances, the listing's own 1 / size, the common factors' g and the
/// level's at the lead, multiply as independent factors of mean one do: (1 + 1/size)(1 + g)(1 + l)
/// - 1 is the one over the size of the law whose quantiles these are. They say what may happen in a
/// week, with everything that is uncertain in it; the ledger draws the parts apart.
public struct QuantileForecast: Sendable {
  /// The levels of the quantiles, ascending.
  public static let levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]

  /// How the level drifts.
  public let drift: LevelDrift

  /// A rule with a drift of levels.
  public init(drift: LevelDrift) { self.drift = drift }

  /// The quantiles of one listing, `[week][level]`, level fastest: whole numbers.
  ///
  /// - Parameters:
  ///   - means: expected units by week.
  ///   - size: of the listing's own noise.
  ///   - commonVariance: variance of its common factors.
  /// - Complexity: one inversion of eight lanes for each week; see `fillNegativeBinomial`.
  public func quantiles(means: ArraySlice<Double>, size: Double, commonVariance: Double)
    -> [Double]
  {
    let count = Self.levels.count
    var quantiles = [Double](repeating: 0, count: means.count * count)
    var all = quantiles.mutableSpan
    var repeated = [Double](repeating: 0, count: count)
    let levels = Self.levels
    for (week, mean) in means.enumerated() {
      for level in 0..<count { repeated[level] = min(mean, NegativeBinomial.largestMean) }
      var row = all._mutatingExtracting(week * count..<(week + 1) * count)
      fillNegativeBinomial(
        counts: &row, uniforms: levels.span, means: repeated.span,
        size: effectiveSize(size, commonVariance, lead: week + 1))
    }
    return quantiles
  }

  /// The size of the law that holds all three spreads.
  func effectiveSize(_ size: Double, _ commonVariance: Double, lead: Int) -> Double {
    let factors = (1 + 1 / size) * (1 + commonVariance) * (1 + drift.variance(atLead: lead))
    let excess = factors - 1
    return excess < DispersionEstimate.poissonExcess ? .infinity : 1 / excess
  }
}
