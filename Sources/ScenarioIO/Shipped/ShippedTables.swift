/// Portolan's own tables: the same form as a user's, read by the same reader.
///
/// What a user gives under the same key replaces them.
enum ShippedTables {
  /// A table's text, with its header.
  struct Content {
    /// The name of its file, for messages.
    let file: String
    let text: String
  }

  /// The texts of a table; none where none ships.
  static func contents(of table: TableName) -> [Content] {
    switch table {
    case .tariffs: ShippedRules.contents
    case .practices: [ShippedRules.practices]
    case .platforms: [Content(file: table.file, text: platforms)]
    case .markets: [Content(file: table.file, text: markets)]
    case .fees: ShippedFees.contents
    case .laneRates: [Content(file: table.file, text: laneRates)]
    case .nodeRates: [Content(file: table.file, text: nodeRates)]
    default: []
    }
  }

  /// Where the shipped rates come from.
  static let fxSource = "ECB euro foreign exchange reference rates, 2023-11-03 to 2026-10-30"
}
