internal import Commerce

/// samples.csv: values by column, each as likely as the other, for `column(name)`.
enum SamplesTable {
  static let declaration = TableDeclaration(
    .samples, key: [],
    "Values that were seen or simulated, one column per uncertain number and one value a row; "
      + "columns may end early. `column(sea_days)` elsewhere means: each value of that column is "
      + "equally likely. A header may end in a unit (`sea_days`, `returns_pct`).",
    columns: [])

  /// What a file holds: values by header, and the headers that something is wrong with.
  struct Content {
    var columns: [String: [Double]] = [:]
    var broken: Set<String> = []
  }

  /// Reads a file; nil where none of it can be used, which is reported.
  static func read(_ source: SourceText, _ collector: DiagnosticCollector) -> Content? {
    guard let table = CSVReader.read(source, collector) else { return nil }
    guard !table.header.isEmpty else {
      collector.report(
        .emptyFile, "the table has no header", at: source.span(0..<0),
        label: "expected a name for each column, such as `sea_days`", file: source.path)
      return nil
    }
    var content = Content()
    var places: [String: Int] = [:]
    for (place, cell) in table.header.enumerated() {
      guard let name = name(cell, table, collector) else { return nil }
      if let first = places.updateValue(place, forKey: name) {
        collector.report(
          .duplicateColumn, "the column `\(name)` is given twice", at: table.span(cell),
          label: "given again",
          related: .init("first given here", table.span(table.header[first])), file: source.path)
        content.broken.insert(name)
        continue
      }
      content.columns[name] = values(place, table, collector)
    }
    content.broken.formUnion(places.keys.filter { content.columns[$0] == nil })
    return content
  }

  /// The name of a column; without one, the file may have lost its header.
  private static func name(
    _ cell: CSVCell, _ table: CSVTable, _ collector: DiagnosticCollector
  ) -> String? {
    switch ValueReader.identifier(table.text(cell)) {
    case .success(let name): return name
    case .failure(let problem):
      collector.report(problem, at: table.span(cell), file: table.source.path)
      return nil
    }
  }

  /// The values of a column; nil where there is none, too many, or a cell that is no number.
  private static func values(
    _ column: Int, _ table: CSVTable, _ collector: DiagnosticCollector
  ) -> [Double]? {
    var values: [Double] = []
    var isSound = true
    for row in 0..<table.rowCount {
      let cell = table.cell(row: row, column: column)
      guard !cell.isEmpty else { continue }
      switch NumberText.read(table.text(cell)) {
      case .success(let number): values.append(number.value)
      case .failure(let problem):
        isSound = false
        collector.report(problem, at: table.span(cell), file: table.source.path)
      }
    }
    let header = table.header[column]
    if values.isEmpty, isSound {
      collector.report(
        .missingField, "the column `\(table.text(header))` holds no value", at: table.span(header),
        label: "expected at least one number below", file: table.source.path)
    } else if values.count > InputLimits.samples {
      isSound = false
      collector.report(
        .tooLarge, "the column `\(table.text(header))` holds \(values.count) values",
        at: table.span(header), label: "the most is \(InputLimits.samples)",
        help: ["keep every so manyth value"], file: table.source.path)
    }
    return isSound && !values.isEmpty ? values : nil
  }
}
