/// What must be true at the end of a stage for the plan to go on.
public struct Gate: Sendable, Hashable {
  /// All must hold.
  public let conditions: [Condition]
  /// Weeks that the plan waits for the gate, read again each week, before it takes the contingency.
  public let patienceWeeks: Int
  /// What is done when patience ends; the plan then stays in its stage for good.
  public let contingency: [StageTemplate.TimedAction]

  /// A gate.
  public init(
    conditions: [Condition], patienceWeeks: Int, contingency: [StageTemplate.TimedAction]
  ) {
    self.conditions = conditions
    self.patienceWeeks = patienceWeeks
    self.contingency = contingency
  }

  /// A reading compared with a threshold.
  public struct Condition: Sendable, Hashable {
    /// A metric of the gate family, such as `contribution_after_ads`.
    public let metric: String
    /// Which side passes.
    public let comparison: Comparison
    /// In the metric's canonical unit.
    public let threshold: Double
    /// Weeks read back from the end of the stage; 8 is usual.
    public let trailingWeeks: Int

    /// A condition.
    public init(metric: String, comparison: Comparison, threshold: Double, trailingWeeks: Int = 8) {
      self.metric = metric
      self.comparison = comparison
      self.threshold = threshold
      self.trailingWeeks = trailingWeeks
    }
  }

  /// Which side of the threshold passes.
  public enum Comparison: String, Sendable, CaseIterable {
    /// At least the threshold.
    case atLeast = ">="
    /// At most the threshold.
    case atMost = "<="
  }
}

/// What is done when a signal from outside the firm is seen; each trigger acts once in a future.
public struct Trigger: Sendable, Hashable {
  /// What is watched.
  public let signal: Signal
  /// What is done from the next week on.
  public let actions: [StageTemplate.TimedAction]

  /// A trigger.
  public init(signal: Signal, actions: [StageTemplate.TimedAction]) {
    self.signal = signal
    self.actions = actions
  }

  /// Things outside the firm that a trigger can watch.
  public enum Signal: Sendable, Hashable {
    /// Points of duty added on a corridor since the start reach a share (0.25 is 25 points).
    case addedDuty(destination: String, atLeast: Double)
    /// A currency has lost that share of its value in base currency since the start.
    case currencyLoss(Currency, atLeast: Double)
  }
}
