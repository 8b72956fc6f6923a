public import Artifacts

/// How well a study came to know the figure that it had a goal for.
public struct ReachedPrecision: Sendable {
  /// Whether the goal was met.
  public let isMet: Bool
  /// What was reached after how many futures, and what to do where that is not enough.
  public let sentence: String

  /// What a study reached; nil where it had no goal.
  public init?(_ study: Study, _ result: StudyResult) {
    guard let goal = study.goal else { return nil }
    let futures = result.outcomes.first?.pathCount ?? 0
    let columns = result.outcomes.compactMap { $0.kpi(goal.kpi)?.values }
    let reached = goal.reachedHalfWidth(columns, futures: futures)
    isMet = reached <= goal.halfWidth
    let known = "\(goal.kpi) is known to ±\(ShortNumber.text(reached)) after \(futures) futures"
    sentence =
      isMet ? known : "\(known), not to ±\(ShortNumber.text(goal.halfWidth)): raise --paths"
  }
}
