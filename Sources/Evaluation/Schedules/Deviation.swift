/// One thing that makes a future leave the planned course of a strategy.
enum Deviation: Hashable, Sendable {
  /// The gate of a stage failed in that week and the plan waits one more week.
  case waited(stage: Int, week: Int)
  /// The gate of a stage failed for good in that week; its contingency is taken.
  case contingency(stage: Int, week: Int)
  /// A trigger was pulled in that week.
  case triggered(trigger: Int, week: Int)

  /// The week at whose end it happens: the course changes with the next.
  var week: Int {
    switch self {
    case .waited(_, let week), .contingency(_, let week), .triggered(_, let week): week
    }
  }
}
