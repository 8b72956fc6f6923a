import Commerce

/// The stages of a strategy that begin before the horizon: when stores may open and close.
struct PlanningStages: Sendable {
  /// The weeks of each stage.
  let weeks: [Range<Int>]
  let titles: [String]

  /// Stages in order.
  init(_ strategy: Strategy, horizonWeeks: Int) {
    let stages = strategy.stages.filter { $0.firstWeek < horizonWeeks }
    let starts = stages.map(\.firstWeek)
    let ends = starts.dropFirst() + [horizonWeeks]
    weeks = zip(starts, ends).map { $0..<max($0, $1) }
    titles = stages.map(\.title)
  }

  var count: Int { weeks.count }

  /// The week in which a stage begins; the horizon for the one after the last.
  func start(_ stage: Int) -> Int {
    stage < count ? weeks[stage].lowerBound : (weeks.last?.upperBound ?? 0)
  }

  /// The stage that holds a week.
  func stage(ofWeek week: Int) -> Int { weeks.lastIndex { $0.lowerBound <= week } ?? 0 }

  /// `weeks 14-39`, counted from one.
  func words(_ stage: Int) -> String {
    "weeks \(weeks[stage].lowerBound + 1)-\(weeks[stage].upperBound)"
  }
}
