public import Commerce

/// A rule that is executed week by week and cannot see ahead. Evaluation calls it; Policies and
/// Planning implement it.
public protocol Policy: Sendable {
  /// The name in files and reports.
  var name: String { get }
  /// What it is told: comparisons are fair only between policies of one information set.
  var information: InformationSet { get }
}

/// What a policy is told before it decides.
public enum InformationSet: String, Sendable {
  /// Only what has happened.
  case blind
  /// What has happened and the forecast made at the start.
  case forecast
  /// The future too: a bound, never a rule that can be followed.
  case oracle
}

/// A rule that says how much to order.
public protocol ReplenishmentPolicy: Policy {
  /// Writes the wanted order of one stock pool in every future of a tile, before lot sizes and cash.
  ///
  /// - Parameters:
  ///   - pool: the pool and what was forecast for it.
  ///   - week: the week of the decision.
  ///   - position: stock on hand, on order and under way, less backorders, by future.
  ///   - demandRatio: demand of the trailing weeks over its forecast, by future; 1 where unknown.
  ///   - orders: the result in units, at least zero, by future.
  func order(
    for pool: PoolForecast, week: Int, position: Span<Double>, demandRatio: Span<Double>,
    into orders: inout MutableSpan<Double>)
}

/// A rule that says which listings share stock, and who gets it when it is short.
public protocol AllocationPolicy: Policy {
  /// Splits the stores that one node serves into groups that share stock.
  func groups(ofStores stores: [Identifier<Store>], at node: Node) -> [[Identifier<Store>]]

  /// Writes how many units each listing of a pool gets in every future of a tile.
  ///
  /// - Parameters:
  ///   - demand: `[listing][future]`, future fastest.
  ///   - stock: units on hand by future.
  ///   - served: the result, shaped as `demand`: whole units, nowhere above demand, in sum nowhere
  ///     above stock.
  func ration(
    demand: Span<Double>, stock: Span<Double>, into served: inout MutableSpan<Double>)
}

/// One pool of stock with what was forecast for it: what a replenishment policy plans on.
public struct PoolForecast: Sendable {
  /// `variant@node`, with the group's stores where they have an allotment.
  public let name: String
  /// Expected demand of all its listings by week, to the horizon and beyond it flat.
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
}
