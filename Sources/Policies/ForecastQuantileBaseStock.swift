public import Artifacts
import Kernels

/// Base stock from the forecast: each review orders up to a quantile of demand over the time that
/// an order must protect, lead time and review together.
///
/// `level = trend · (mean + max(z · sd, cover · mean per week))`, over lead and review weeks from the
/// week of the decision on, rounded up to whole units; `order = max(0, level - position)`.
///
/// `z` is the normal quantile of the pool's service level and `sd` the root of the summed weekly
/// variances. `trend = 1 + damping · (demandRatio - 1)`, within bounds: half of a deviation that the
/// trailing weeks show is taken for news and half for noise. Safety stock is never negative, so a
/// service level below one half holds the mean.
///
/// Silver, Pyke & Thomas, *Inventory and Production Management in Supply Chains*, 4th ed., 7.9:
/// the periodic-review, order-up-to-level (R, S) system.
public struct ForecastQuantileBaseStock: ReplenishmentPolicy {
  /// How much of a deviation from forecast is carried forward, 0 to 1.
  public let damping: Double
  /// The trend's bounds, both positive: one odd quarter must not fill the warehouse.
  public let trendBounds: ClosedRange<Double>

  /// `forecast-quantile-base-stock`.
  public let name = "forecast-quantile-base-stock"
  /// The forecast made at the start and what was sold since.
  public let information = InformationSet.forecast

  /// A rule.
  ///
  /// - Precondition: `damping` is within 0...1 and the trend's bounds are positive.
  public init(damping: Double = 0.5, trendBounds: ClosedRange<Double> = 0.5...2) {
    precondition((0...1).contains(damping) && trendBounds.lowerBound > 0)
    self.damping = damping
    self.trendBounds = trendBounds
  }

  /// The order that lifts the position to the level, which follows the trend.
  public func order(level: Double, position: Lanes, demandRatio: Lanes) -> Lanes {
    pointwiseMax((trend(demandRatio) * level).rounded(.up) - position, .zero)
  }

  /// The level where demand runs as forecast, in units, not rounded.
  ///
  /// - Complexity: linear in lead and review weeks.
  public func level(for pool: PoolForecast, week: Int) -> Double {
    let protectedWeeks = max(1, pool.leadWeeks + pool.reviewWeeks)
    let mean = pool.sum(pool.means, from: week, count: protectedWeeks)
    let variance = pool.sum(pool.variances, from: week, count: protectedWeeks)
    let quantile = NormalDistribution.standard.quantile(Self.inside(pool.serviceLevel))
    let cover = pool.coverDays / 7 * mean / Double(protectedWeeks)
    return mean + max(quantile * variance.squareRoot(), cover)
  }

  private func trend(_ demandRatio: Lanes) -> Lanes {
    let damped = 1 + damping * (demandRatio - 1)
    let floor = Lanes(repeating: trendBounds.lowerBound)
    return pointwiseMin(pointwiseMax(damped, floor), Lanes(repeating: trendBounds.upperBound))
  }

  /// Quantiles of 0 and 1 are infinite; one order in a thousand cycles is as far as a rule reaches.
  private static func inside(_ level: Double) -> Double { min(max(level, 0.001), 0.999) }
}
