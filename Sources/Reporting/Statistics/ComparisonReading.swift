internal import Artifacts
internal import Commerce

/// Two results of the same futures with the questions that a comparison asks of them.
struct ComparisonReading {
  let first: StudyReading
  let second: StudyReading
  /// Plans that both have, as positions in each.
  let plans: [(first: Int, second: Int)]

  init(_ first: StudyResult, _ second: StudyResult) {
    self.first = StudyReading(first)
    self.second = StudyReading(second)
    plans = first.outcomes.indices.compactMap { position in
      second.outcomes.firstIndex { $0.plan == first.outcomes[position].plan }
        .map { (position, $0) }
    }
  }

  /// What to call the two: their titles, unless both have the same.
  var names: (first: String, second: String) {
    let titles = (first.scenario.title, second.scenario.title)
    return titles.0 == titles.1 ? ("the first", "the second") : titles
  }

  /// The plan that the verdict is about: of those in both the one with the highest mean in the first.
  var spoken: (first: Int, second: Int)? {
    plans.filter { first.headlines[$0.first] != nil }
      .max { mean(first, $0.first) < mean(first, $1.first) }
  }

  /// The plan with the highest mean in the second.
  var leaderOfSecond: (first: Int, second: Int)? {
    plans.filter { second.headlines[$0.second] != nil }
      .max { mean(second, $0.second) < mean(second, $1.second) }
  }

  /// Second less first in a figure of a plan, future by future; nil where one does not have it.
  func difference(of plan: (first: Int, second: Int), in key: String) -> PairedDifference? {
    PairedDifference(
      of: second.outcomes[plan.second].kpi(key), to: first.outcomes[plan.first].kpi(key))
  }

  private func mean(_ study: StudyReading, _ position: Int) -> Double {
    study.headlines[position]?.mean ?? -.infinity
  }
}
