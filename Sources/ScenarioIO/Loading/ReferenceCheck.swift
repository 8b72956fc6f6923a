internal import Commerce

/// Checks every name in a reference column against the table it refers to.
struct ReferenceCheck {
  let context: LoadContext

  /// Reports names that lead nowhere, in all tables.
  func check() {
    for declaration in TableCatalogue.all {
      for column in declaration.columns {
        guard case .reference(let table) = column.kind, !context.isUnfinished(table) else {
          continue
        }
        check(declaration.name, column.name, table)
      }
    }
  }

  private func check(_ table: TableName, _ column: String, _ target: TableName) {
    let known = context.names(target)
    let kind = String(target.rawValue.dropLast())
    for row in context.rows(table) where row.layer == .user {
      guard let name = row.text(column), !known.contains(name) else { continue }
      context.reportUnknown(row, column, kind, known)
    }
  }
}
