import Artifacts

/// What listings share in a week, worked out once for all of them: logarithms and powers cost more
/// than anything else in a listing's expected demand.
struct WeekFactors {
  /// The logarithm of rivals' prices over those of the start, by market.
  var rivalsLog: [Lanes]
  /// Sessions that ads bring where spend is the history's, by store.
  var paidSessions: [Lanes]
  /// The cost of a click over that of the start.
  var costPerClick = Lanes(repeating: 1)

  /// Room for so many markets and stores.
  init(markets: Int, stores: Int) {
    rivalsLog = [Lanes](repeating: .zero, count: markets)
    paidSessions = [Lanes](repeating: Lanes(repeating: 1), count: stores)
  }
}
