internal import Commerce

/// Lays the rows of several files over each other, and then asks for what is required.
enum TableLayers {
  /// Rows of all layers in order, later ones laid over earlier ones of the same key.
  ///
  /// New keys follow in the order in which they are first given.
  static func merged(_ layers: [[TableRow]]) -> [TableRow] {
    guard layers.count > 1, layers.dropFirst().contains(where: { !$0.isEmpty }) else {
      return layers.first ?? []
    }
    var rows: [TableRow] = []
    var positions: [String: Int] = [:]
    for row in layers.joined() {
      if let position = positions[row.key] {
        rows[position].lay(row)
      } else {
        positions[row.key] = rows.count
        rows.append(row)
      }
    }
    return rows
  }

  /// Reports required values that no layer gives, and fills in what empty cells mean.
  static func completed(
    _ rows: [TableRow], _ declaration: TableDeclaration, _ collector: DiagnosticCollector
  ) -> [TableRow] {
    let standards = declaration.columns.map { column in
      column.standard.flatMap { try? ValueReader.read($0, as: column.kind).get() }
    }
    var reportedHeaders: Set<String> = []
    return rows.map { row in
      var row = row
      for (position, column) in declaration.columns.enumerated() where row.values[position] == nil {
        if let standard = standards[position] {
          row.fill(position, standard)
        } else if column.isRequired, !row.isBroken {
          report(column, row, &reportedHeaders, collector)
          row.isBroken = true
        }
      }
      return row
    }
  }

  private static func report(
    _ column: ColumnDeclaration, _ row: TableRow, _ reportedHeaders: inout Set<String>,
    _ collector: DiagnosticCollector
  ) {
    let file = row.file(column.name)
    guard row.hasColumn(column.name) else {
      guard !row.isSuspected(column.name),
        reportedHeaders.insert("\(file) \(column.name)").inserted
      else { return }
      collector.report(
        .missingField, "\(row.table.name.rawValue) has no column `\(column.name)`",
        at: row.headerSpan, label: "expected a column `\(column.headerExample)`",
        help: ["\(column.help) Example: \(column.example)"] + choices(column), file: file)
      return
    }
    collector.report(
      .missingField, "`\(column.name)` is empty", at: row.span(column.name),
      label: "expected \(column.kind.expectation)", help: [column.help], file: file)
  }

  /// What may stand in a column of few words, so that it need not be asked for again.
  private static func choices(_ column: ColumnDeclaration) -> [String] {
    switch column.kind {
    case .choice, .choices: ["expected \(column.kind.expectation)"]
    default: []
    }
  }
}
