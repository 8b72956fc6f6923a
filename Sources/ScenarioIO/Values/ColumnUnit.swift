internal import Commerce

/// The unit that a column's name carries: `_usd`, `_local`, `_kg`, `_pct`.
enum ColumnUnit: Sendable, Equatable {
  /// A currency.
  case currency(Currency)
  /// The currency of the row's store.
  case local
  /// A unit of a measure: its suffix and its size in the canonical unit.
  case measure(String, Double)

  /// As the column's name ends.
  var suffix: String {
    switch self {
    case .currency(let currency): currency.code.lowercased()
    case .local: "local"
    case .measure(let suffix, _): suffix
    }
  }
}
