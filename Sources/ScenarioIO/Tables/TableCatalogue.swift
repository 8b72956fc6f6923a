/// The list of tables: a new one is a file in this folder and a line here.
enum TableCatalogue {
  /// Every declared table, required ones first.
  static let all: [TableDeclaration] = [
    StoresTable.declaration, ProductsTable.declaration, HistoryTable.declaration,
    StockTable.declaration, SettingsTables.firm, ListingsTable.declaration,
    VariantsTable.declaration, BundlesTable.declaration, SuppliersTable.declaration,
    NodesTable.declaration, LanesTable.declaration, PlatformsTable.declaration,
    MarketsTable.declaration, FeesTable.declaration, TariffsTable.declaration,
    PracticesTable.declaration, TariffEventsTable.declaration, LaneRatesTable.declaration,
    NodeRatesTable.declaration,
    ComplianceTable.declaration, FxTable.declaration, SettingsTables.settings,
    ChinaListsTable.declaration, SamplesTable.declaration,
  ]

  /// The declaration of a table.
  static func declaration(_ name: TableName) -> TableDeclaration {
    guard let declaration = all.first(where: { $0.name == name }) else {
      preconditionFailure("table \(name.rawValue) is not declared")
    }
    return declaration
  }
}
