/// One stage of a strategy: weeks, what is done at its beginning, and what must be true to go on.
public struct StageTemplate: Sendable, Hashable {
  /// What to call it.
  public let title: String
  /// The first week at the earliest; later where an earlier gate made the plan wait.
  public let firstWeek: Int
  /// What is done, each at so many weeks after the stage begins.
  public let actions: [TimedAction]
  /// What must hold at its end; nil lets the plan go on.
  public let gate: Gate?

  /// A stage.
  public init(title: String, firstWeek: Int, actions: [TimedAction], gate: Gate?) {
    self.title = title
    self.firstWeek = firstWeek
    self.actions = actions
    self.gate = gate
  }

  /// An action and when it is taken.
  public struct TimedAction: Sendable, Hashable {
    /// Weeks after the stage (or the trigger) begins.
    public let afterWeeks: Int
    /// What is done.
    public let action: StageAction

    /// An action at a time.
    public init(afterWeeks: Int, _ action: StageAction) {
      self.afterWeeks = afterWeeks
      self.action = action
    }
  }
}
