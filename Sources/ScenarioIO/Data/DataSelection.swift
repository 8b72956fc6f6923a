internal import Commerce

/// Which pairs of a data file are taken: those of known stores with the most revenue before the
/// start.
struct DataSelection {
  /// Taken, in the order of the file.
  let chosen: [DataSales.Series]
  /// Pairs of known stores that had sales.
  let candidateCount: Int
  /// The share of the data's revenue before the start that the chosen pairs had.
  let revenueShare: Double
  /// Stores as the data write them that no row of stores.csv names, by revenue.
  let strangers: [String]

  /// The selection.
  ///
  /// - Parameter stores: names as the data write them.
  init(_ sales: DataSales, stores: Set<String>, most: Int) {
    var byStore: [String: Double] = [:]
    for series in sales.series { byStore[series.store, default: 0] += series.revenue }
    strangers = byStore.filter { !stores.contains($0.key) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let known = sales.series.indices.filter { stores.contains(sales.series[$0].store) }
    let revenues = sales.series.map(\.revenue)
    let best = known.sorted { (revenues[$1], $0) < (revenues[$0], $1) }.prefix(most)
    chosen = best.sorted().map { sales.series[$0] }
    candidateCount = known.count
    let total = revenues.reduce(0, +)
    revenueShare = total > 0 ? best.reduce(0) { $0 + revenues[$1] } / total : 0
  }
}
