internal import Artifacts

/// One plan against another, future by future: both met the same futures, so chance that they share
/// drops out of the difference.
struct PairedDifference {
  /// The differences summed up.
  let summary: KPISummary
  /// The share of futures in which the first is better.
  let aheadShare: Double
  /// The share of futures in which both come to the same.
  let levelShare: Double
  /// The share of futures in which the first is better, a tie counted as half a win.
  var betterShare: Double { aheadShare + levelShare / 2 }

  /// The difference of a figure, first less second; nil where columns are missing or do not pair.
  init?(of first: KPIColumn?, to second: KPIColumn?) {
    guard let first, let second, first.values.count == second.values.count, !first.values.isEmpty
    else { return nil }
    let differences = zip(first.values, second.values).map { $0 - $1 }
    summary =
      first.isWhole
      ? KPISummary(differences)
      : KPISummary(
        SortedValues(differences), mean: first.mean - second.mean, count: first.futureCount)
    guard summary.count > 0 else { return nil }
    let sign = first.kpi.better == .lower ? -1.0 : 1.0
    let count = Double(summary.sorted.values.count)
    aheadShare = Double(summary.sorted.values.count { $0 * sign > 0 }) / count
    levelShare = Double(summary.sorted.values.count { $0 == 0 }) / count
  }

  /// `ahead in 67 of 100`, and how often both come to the same, where they do.
  var aheadWords: String {
    if levelShare == 1 { return "level in 100 of 100" }
    let ahead = "ahead in \(NumberText.frequency(aheadShare))"
    return levelShare > 0 ? "\(ahead), level in \(NumberText.frequency(levelShare))" : ahead
  }
}
