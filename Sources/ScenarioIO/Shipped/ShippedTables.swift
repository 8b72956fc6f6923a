/// Portolan's own tables: the same form as a user's, read by the same reader.
///
/// What a user gives under the same key replaces them.
enum ShippedTables {
  /// The texts of a table, each with its header; none where none ships.
  static func texts(of table: TableName) -> [String] {
    switch table {
    case .platforms: [platforms]
    case .markets: [markets]
    case .fees: [fees]
    case .tariffs: ShippedRules.tables
    case .laneRates: [laneRates]
    case .nodeRates: [nodeRates]
    default: []
    }
  }

  /// Where the shipped rates come from.
  static let fxSource = "ECB euro foreign exchange reference rates, 2023-11-03 to 2026-10-30"
}
