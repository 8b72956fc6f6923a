public import Artifacts
public import Commerce

/// The rules that are executed week by week.
///
/// A new rule is one file and one line here; the conformance kit in `PoliciesTests` then tests it.
public enum PolicyFamily {
  /// Rules that say how much to order.
  public static let replenishment: [any ReplenishmentPolicy] = [
    ForecastQuantileBaseStock()
  ]

  /// Rules that say who shares stock and who gets it.
  public static let allocation: [any AllocationPolicy] = [
    SharedPool(),
    FixedAllotments(),
  ]

  /// The rule that a strategy's file names.
  public static func replenishment(for rule: ReplenishmentRule) -> any ReplenishmentPolicy {
    ForecastQuantileBaseStock()
  }

  /// The rule that a strategy's file names.
  public static func allocation(for rule: Strategy.AllocationRule) -> any AllocationPolicy {
    switch rule {
    case .sharedPool: SharedPool()
    case .fixedAllotments: FixedAllotments()
    }
  }
}
