/// One thing that makes a future leave the planned course of a strategy.
enum Deviation: Hashable, Sendable {
  /// The gate of a stage failed and the plan waits one more week, for the `number`th time from 1 on.
  case waited(stage: Int, number: Int)
  /// The gate of a stage failed for good in that week; its contingency is taken.
  case contingency(stage: Int, week: Int)
  /// A trigger was pulled in that week.
  case triggered(trigger: Int, week: Int)
}
