/// Which plan earns most in each future, and on average over some of them.
struct Winners {
  private let columns: [[Double]]

  /// Plans by a figure that should be high, `[plan][future]`.
  ///
  /// - Precondition: there is a plan, and all have the same number of futures.
  init(columns: [[Double]]) { self.columns = columns }

  /// Futures that every plan met.
  var futureCount: Int { columns[0].count }

  /// The mean of each plan over some futures; none without futures.
  func means(in futures: [Int]) -> [Double] {
    columns.map { column in
      futures.reduce(0) { $0 + column[$1] } / Double(max(1, futures.count))
    }
  }

  /// The plan with the highest mean over some futures; nil where the highest is shared.
  func best(in futures: [Int]) -> Int? {
    let means = means(in: futures)
    let best = means.indices.filter { means[$0] == means.max() }
    return best.count == 1 ? best[0] : nil
  }

  /// The share of some futures that each plan wins, ties shared.
  func shares(in futures: [Int]) -> [Double] {
    Regret(columns.map { column in futures.map { column[$0] } })?.bestShares
      ?? columns.map { _ in 0 }
  }

  /// How far groups of futures move the distance between plans: the widest range over groups of one
  /// plan's mean less the first's.
  func spread(of groups: [FutureGroups.Group]) -> Double {
    let leads = groups.map { group -> [Double] in
      let means = means(in: group.futures)
      return means.map { $0 - means[0] }
    }
    return columns.indices.map { plan in
      let values = leads.map { $0[plan] }
      return (values.max() ?? 0) - (values.min() ?? 0)
    }.max() ?? 0
  }
}
