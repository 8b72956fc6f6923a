/// One pool of stock with what was forecast for it: what a replenishment policy plans on.
public struct PoolForecast: Sendable {
  /// `variant@node`, with the stores where they have an allotment.
  public let name: String
  /// Expected demand of all its listings by week of the horizon.
  public let means: [Double]
  /// Variance of the demand of a week around its expectation, by week.
  public let variances: [Double]
  /// Weeks from order to shelf as planned: production and transit.
  public let leadWeeks: Int
  /// Weeks between two orders.
  public let reviewWeeks: Int
  /// Days of demand held beyond lead and review time.
  public let coverDays: Double
  /// The quantile of demand over the protection interval that stock should cover.
  public let serviceLevel: Double

  /// A pool's forecast.
  public init(
    name: String, means: [Double], variances: [Double], leadWeeks: Int, reviewWeeks: Int,
    coverDays: Double, serviceLevel: Double
  ) {
    self.name = name
    self.means = means
    self.variances = variances
    self.leadWeeks = leadWeeks
    self.reviewWeeks = reviewWeeks
    self.coverDays = coverDays
    self.serviceLevel = serviceLevel
  }

  /// The same forecast with another cover, as an action of the plan sets it.
  public func with(coverDays: Double) -> PoolForecast {
    PoolForecast(
      name: name, means: means, variances: variances, leadWeeks: leadWeeks,
      reviewWeeks: reviewWeeks, coverDays: coverDays, serviceLevel: serviceLevel)
  }

  /// The sum of a weekly quantity over `count` weeks from `week` on; beyond the horizon the mean of
  /// its last 13 weeks stands in, so that ordering does not fade out at the end.
  public func sum(_ weekly: [Double], from week: Int, count: Int) -> Double {
    let inside = weekly[min(week, weekly.count)..<min(week + count, weekly.count)]
    let beyond = count - inside.count
    guard beyond > 0 else { return inside.reduce(0, +) }
    let tail = weekly.suffix(13)
    let flat = tail.isEmpty ? 0 : tail.reduce(0, +) / Double(tail.count)
    return inside.reduce(0, +) + Double(beyond) * flat
  }
}
