/// How much less each plan earns than the best of them in the same future.
struct Regret {
  /// The mean over futures, by plan.
  let means: [Double]
  /// The largest over futures, by plan.
  let largest: [Double]
  /// The share of futures in which a plan is the best of all, ties shared, by plan.
  let bestShares: [Double]

  /// Regret of a figure that should be high, given as `[plan][future]`; nil where the columns do not
  /// pair or hold nothing.
  init?(_ columns: [[Double]]) {
    guard let futures = columns.first?.count, futures > 0,
      columns.allSatisfy({ $0.count == futures })
    else { return nil }
    var sums = [Double](repeating: 0, count: columns.count)
    var peaks = sums
    var wins = sums
    for future in 0..<futures {
      let best = columns.map { $0[future] }.max() ?? 0
      let winners = columns.indices.filter { columns[$0][future] == best }
      for plan in columns.indices {
        let miss = best - columns[plan][future]
        sums[plan] += miss
        peaks[plan] = max(peaks[plan], miss)
      }
      for plan in winners { wins[plan] += 1 / Double(winners.count) }
    }
    means = sums.map { $0 / Double(futures) }
    largest = peaks
    bestShares = wins.map { $0 / Double(futures) }
  }
}
