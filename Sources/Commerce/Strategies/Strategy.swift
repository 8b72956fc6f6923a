/// What a plan file says: decisions that the user fixed or left free, in stages with gates.
///
/// Planning turns each strategy into a plan; the fully free one is the optimised plan.
public struct Strategy: Identified {
  /// The user's name for it.
  public let id: Identifier<Strategy>
  /// What to call it in a report.
  public let title: String
  /// What it is, in a sentence or two.
  public let summary: String
  /// Stages in order, without gap from week 0 to the horizon.
  public let stages: [StageTemplate]
  /// What is done when a signal from outside is seen, in any stage.
  public let triggers: [Trigger]
  /// Decisions that the optimiser takes.
  public let free: Set<FreeDecision>
  /// How stock is shared among stores.
  public let allocation: AllocationRule
  /// How stock is re-ordered.
  public let replenishment: ReplenishmentRule
  /// Points of a duty change passed on to the shelf price, and after how many weeks.
  public let passThrough: PassThrough

  /// A strategy.
  public init(
    id: Identifier<Strategy>, title: String, summary: String, stages: [StageTemplate],
    triggers: [Trigger] = [], free: Set<FreeDecision> = [],
    allocation: AllocationRule = .sharedPool, replenishment: ReplenishmentRule,
    passThrough: PassThrough = PassThrough(share: 0.3, lagWeeks: 6)
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.stages = stages
    self.triggers = triggers
    self.free = free
    self.allocation = allocation
    self.replenishment = replenishment
    self.passThrough = passThrough
  }

  /// Decisions that can be left to the optimiser.
  public enum FreeDecision: String, Sendable, CaseIterable {
    /// Which candidate stores to open and which open ones to close, by stage.
    case stores
    /// In which fulfilment mode each store runs.
    case modes
    /// How much to hold where: first orders and service levels.
    case inventory
  }

  /// How stock at a shareable node is shared among its stores.
  public enum AllocationRule: String, Sendable, CaseIterable {
    /// All stores draw from one pool; shortage is rationed in proportion to demand.
    case sharedPool
    /// Each store has an allotment in proportion to its forecast and cannot draw on another's.
    case fixedAllotments
  }
}

/// How stock is re-ordered: a base-stock level from the quantiles of forecast demand.
public struct ReplenishmentRule: Hashable, Sendable {
  /// Days of forecast demand held beyond lead time and review.
  public let coverDays: Double
  /// The quantile of demand over the protection interval that stock should cover, 0 to 1.
  public let serviceLevel: Double
  /// Weeks between two orders.
  public let reviewWeeks: Int

  /// A rule.
  public init(coverDays: Double, serviceLevel: Double, reviewWeeks: Int) {
    self.coverDays = coverDays
    self.serviceLevel = serviceLevel
    self.reviewWeeks = reviewWeeks
  }
}

/// How a change of landed cost reaches the shelf price.
public struct PassThrough: Hashable, Sendable {
  /// The share of the change per unit that the price takes up, 0 to 1.
  public let share: Double
  /// Weeks until it does.
  public let lagWeeks: Int

  /// A rule.
  public init(share: Double, lagWeeks: Int) {
    self.share = share
    self.lagWeeks = lagWeeks
  }
}
