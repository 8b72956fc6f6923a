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
      if let title = titled(name, target) {
        context.collector.report(
          .unknownName, "there is no \(kind) `\(name)`", at: row.span(column),
          label: "not a known \(kind)", help: ["did you mean `\(title)`?"],
          file: row.file(column))
      } else {
        context.reportUnknown(row, column, kind, known)
      }
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
