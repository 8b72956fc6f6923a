internal import Artifacts

/// One plan against another, future by future: both met the same futures, so chance that they share
/// drops out of the difference.
struct PairedDifference {
  /// The differences summed up.
  let summary: KPISummary
  /// The share of futures in which the first is better; a tie counts as half a win.
  let betterShare: Double

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
    let wins = summary.sorted.values.reduce(0.0) { count, difference in
      count + (difference * sign > 0 ? 1 : difference == 0 ? 0.5 : 0)
    }
    betterShare = wins / Double(summary.sorted.values.count)
  }
}
