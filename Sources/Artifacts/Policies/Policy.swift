public import Commerce

/// Eight futures side by side: what weekly rules work on.
///
/// The standard library's vector does the arithmetic, so a rule for eight futures reads like a rule
/// for one.
public typealias Lanes = SIMD8<Double>

/// A rule that is executed week by week and cannot see ahead.
///
/// Evaluation calls it; Policies and Planning implement it.
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
  /// What a pool's stock, on hand and to come, should come to in a week if demand runs as forecast, in
  /// units: the part of the rule that no future changes, so that it is worked out once for all.
  ///
  /// - Parameters:
  ///   - pool: the pool and what was forecast for it.
  ///   - week: the week of the decision.
  func level(for pool: PoolForecast, week: Int) -> Double

  /// The wanted order of one stock pool in eight futures, in units, at least zero, before lot sizes
  /// and cash.
  ///
  /// - Parameters:
  ///   - level: the pool's level in the week of the decision.
  ///   - position: stock on hand, on order and under way, less backorders.
  ///   - demandRatio: demand of the trailing weeks over its forecast; 1 where unknown.
  func order(level: Double, position: Lanes, demandRatio: Lanes) -> Lanes
}

/// A rule that says which stores share stock, and who gets it when it is short.
public protocol AllocationPolicy: Policy {
  /// Splits the stores that one node serves into groups that share stock.
  func groups(ofStores stores: [Identifier<Store>], at node: Node) -> [[Identifier<Store>]]

  /// Writes how many units each listing of a pool gets.
  ///
  /// - Parameters:
  ///   - demand: whole units by listing.
  ///   - stock: whole units on hand.
  ///   - served: the result by listing: whole units, nowhere above demand, in sum nowhere above
  ///     stock.
  func ration(demand: Span<Lanes>, stock: Lanes, into served: inout MutableSpan<Lanes>)
}
