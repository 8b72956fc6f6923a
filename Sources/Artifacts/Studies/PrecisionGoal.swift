/// How well a headline figure is to be known before a run may stop drawing futures.
///
/// The mean of every plan is to lie within ``halfWidth`` of the truth with a confidence of 95 %. A run
/// looks at the goal in rounds: after a first thousand futures, then when the spread seen so far says
/// that it will be met (sequential stopping with a first stage: Chow, Robbins 1965,
/// doi:10.1214/aoms/1177700156; Law, Kelton, Simulation Modeling and Analysis, 9.4). Looking seldom and
/// after many futures keeps the true confidence near 95 %.
public struct PrecisionGoal: Sendable, Hashable {
  /// The key of the figure, such as `terminal_equity_change`.
  public let kpi: String
  /// Half the width of the interval of 95 %, in the figure's unit; positive.
  public let halfWidth: Double

  /// Futures before the goal is looked at for the first time.
  public static let firstFutures = 1024
  /// Rounds grow no faster than this, since an early spread is uncertain.
  private static let largestGrowth = 4.0
  /// What is drawn beyond the estimate, so that one more round seldom is needed.
  private static let margin = 1.03
  /// Standard errors to either side of a mean: 95 % of a normal distribution.
  public static let standardErrors = 1.959963984540054

  /// A goal.
  ///
  /// - Precondition: `halfWidth` is positive and finite.
  public init(kpi: String, halfWidth: Double) {
    precondition(halfWidth > 0 && halfWidth.isFinite, "PrecisionGoal: half width \(halfWidth)")
    self.kpi = kpi
    self.halfWidth = halfWidth
  }

  /// Half the width that some futures reach: that of the plan whose figure spreads most; 0 where
  /// no value spreads, ∞ where there are fewer than two.
  ///
  /// - Parameters:
  ///   - columns: values of the figure in the first futures, by plan; what is not finite is left out,
  ///     as in means.
  ///   - futures: how many futures there were.
  public func reachedHalfWidth(_ columns: [[Double]], futures: Int) -> Double {
    columns.map { Self.halfWidth($0, futures: futures) }.max() ?? .infinity
  }

  private static func halfWidth(_ values: [Double], futures: Int) -> Double {
    let kept = values.filter(\.isFinite)
    guard kept.count > 1 else { return .infinity }
    let mean = kept.reduce(0, +) / Double(kept.count)
    let squares = kept.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let count = Double(kept.count) * Double(futures) / Double(values.count)
    return standardErrors * (squares / Double(kept.count - 1) / count).squareRoot()
  }

  /// Futures after which the goal is to be looked at again; nil where it is met.
  ///
  /// - Parameters:
  ///   - reached: half the width now.
  ///   - futures: how many futures there were, at least one.
  public func nextLook(reached: Double, futures: Int) -> Int? {
    guard !(reached <= halfWidth) else { return nil }
    let ratio = reached / halfWidth
    let growth = min(ratio * ratio * Self.margin, Self.largestGrowth)
    return max(futures + 1, Int((Double(futures) * growth).rounded(.up)))
  }
}
