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
    checkCategories()
  }

  /// A setting for a category that no product has would change nothing.
  private func checkCategories() {
    guard !context.isUnfinished(.products) else { return }
    let known = context.categories
    for row in context.rows(.settings) {
      guard let name = row.text("category"), !known.contains(name) else { continue }
      context.reportUnknown(row, "category", "category", known)
    }
  }

  private func check(_ table: TableName, _ column: String, _ target: TableName) {
    let known = context.names(target)
    let kind = String(target.rawValue.dropLast())
    for row in context.rows(table) where row.layer == .user {
      guard let name = row.text(column), !known.contains(name) else { continue }
      context.reportUnknown(row, column, kind, known, meant: titled(name, target))
    }
  }

  /// The name of the thing whose title was written instead: `germany` for `de`.
  private func titled(_ text: String, _ target: TableName) -> String? {
    let declaration = TableCatalogue.declaration(target)
    guard declaration.columns.contains(where: { $0.name == "title" }) else { return nil }
    return context.rows(target)
      .first { $0.text("title")?.lowercased() == text.lowercased() }?
      .text(declaration.key[0])
  }
}
