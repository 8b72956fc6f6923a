/// How an order is treated: between two changes of it, what it costs to land is a straight line in its
/// value, up to rounding.
struct OrderRegime: Equatable {
  /// Every condition of every rule of the corridor: each turns once while the value rises.
  var conditions: [Bool]
  /// The rules that hold, in the order in which they are reckoned.
  var rules: [Rule]

  /// A rule that holds.
  struct Rule: Hashable {
    let id: String
    /// Whether its charge is large enough to be collected.
    let isCollected: Bool
  }
}
