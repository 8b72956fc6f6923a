internal import Commerce

/// Reads the rows of a table by its declaration.
struct TableReader {
  private let declaration: TableDeclaration
  private let table: CSVTable
  private let collector: DiagnosticCollector
  private let level: FolderLevel
  private let samples: SampleColumns
  private var columns: [Int?]
  private var units: [ColumnUnit?]
  private var suspects: Set<Int> = []

  /// What came of a file.
  struct Content {
    let rows: [TableRow]
    /// Whether no row is missing because it, or the whole file, could not be read.
    let isComplete: Bool

    /// Nothing that could be read.
    static let none = Content(rows: [], isComplete: false)
  }

  /// The rows of a file, each with its problems reported; what is required is checked later, when
  /// rows of all layers are laid over each other.
  static func read(
    _ source: SourceText, as declaration: TableDeclaration, level: FolderLevel,
    samples: SampleColumns = .none, _ collector: DiagnosticCollector
  ) -> Content {
    guard let table = CSVReader.read(source, collector) else { return .none }
    guard !table.header.isEmpty else {
      collector.report(
        .emptyFile, "the table has no header", at: source.span(0..<0),
        label: "expected a line such as `\(headerExample(declaration))`", file: source.path)
      return .none
    }
    var reader = TableReader(table, declaration, level, samples, collector)
    reader.readHeader()
    return Content(rows: reader.rows(), isComplete: table.isComplete)
  }

  /// The required columns, for messages.
  static func headerExample(_ declaration: TableDeclaration) -> String {
    declaration.columns.filter(\.isRequired).map(\.headerExample).joined(separator: ",")
  }

  private init(
    _ table: CSVTable, _ declaration: TableDeclaration, _ level: FolderLevel,
    _ samples: SampleColumns, _ collector: DiagnosticCollector
  ) {
    self.table = table
    self.declaration = declaration
    self.level = level
    self.samples = samples
    self.collector = collector
    columns = Array(repeating: nil, count: declaration.columns.count)
    units = columns.map { _ in nil }
  }

  private mutating func readHeader() {
    var strangers: [(header: String, cell: CSVCell)] = []
    for (place, cell) in table.header.enumerated() {
      let header = table.text(cell)
      guard let (position, unit) = declaration.match(header: header) else {
        strangers.append((header, cell))
        continue
      }
      if let first = columns[position] {
        collector.report(
          .duplicateColumn, "the column `\(declaration.columns[position].name)` is given twice",
          at: table.span(cell), label: "given again",
          related: .init("first given here", table.span(table.header[first])),
          file: table.source.path)
        continue
      }
      columns[position] = place
      units[position] = unit
    }
    strangers.forEach { reportUnknown($0.header, $0.cell) }
  }

  private mutating func reportUnknown(_ header: String, _ cell: CSVCell) {
    // A known column under an unknown unit deserves a better word than "unknown".
    let stem = declaration.columns.firstIndex { column in
      header.hasPrefix(column.name + "_") && (column.kind.measure != nil || column.isMoney)
    }
    if let stem {
      suspects.insert(stem)
      reportUnit(header, declaration.columns[stem], cell)
      return
    }
    let near = NearestName.of(header, in: declaration.headers(withUnitOf: header))
    if let near, let match = declaration.match(header: near) { suspects.insert(match.position) }
    let missing = near == nil ? missingColumns() : []
    suspects.formUnion(missing)
    if header.isEmpty {
      reportNameless(cell)
      return
    }
    collector.report(
      .unknownField, "`\(header)` is not a column of \(declaration.name.rawValue)",
      at: table.span(cell), label: "not a column of \(declaration.name.rawValue)",
      help: near.map { ["did you mean `\(declaration.withUsualUnit($0))`?"] }
        ?? Self.help(missing.map { declaration.columns[$0].headerExample })
        + ["known: \(declaration.columns.map(\.name).joined(separator: ", "))"],
      file: table.source.path)
  }

  /// A comma too many, as spreadsheets leave them.
  private func reportNameless(_ cell: CSVCell) {
    collector.report(
      .unknownField, "a column of \(declaration.name.rawValue) has no name", at: table.span(cell),
      label: "expected a name",
      help: ["remove empty columns, with their commas in all rows"], file: table.source.path)
  }

  /// Required columns that the header lacks; an unknown one may be one of them under another name.
  ///
  /// None where another layer may have them.
  private func missingColumns() -> [Int] {
    guard level.isFirst, ShippedTables.contents(of: declaration.name).isEmpty else { return [] }
    return declaration.columns.indices.filter {
      declaration.columns[$0].isRequired && columns[$0] == nil && !suspects.contains($0)
    }
  }

  private static func help(_ missing: [String]) -> [String] {
    missing.isEmpty
      ? [] : ["still missing: \(missing.map { "`\($0)`" }.joined(separator: ", "))"]
  }

  private func reportUnit(_ header: String, _ column: ColumnDeclaration, _ cell: CSVCell) {
    collector.report(
      .wrongUnit, "`\(header)` ends in no unit that `\(column.name)` can have",
      at: table.span(cell), label: "expected \(column.kind.expectation)",
      help: ["write `\(column.headerExample)`, or `\(column.name)` with the unit in each cell"],
      file: table.source.path)
  }

  private func rows() -> [TableRow] {
    let file = ParsedFile(table: table, columns: columns, level: level, suspects: suspects)
    var rows: [TableRow] = []
    rows.reserveCapacity(table.rowCount)
    var firstByKey: [String: Int] = [:]
    let hasKey = !declaration.key.map(declaration.position).contains { isLost($0) }
    for number in 0..<table.rowCount {
      let row = row(number, file)
      guard hasKey else {
        rows.append(row)
        continue
      }
      if let first = firstByKey.updateValue(rows.count, forKey: row.key) {
        reportDuplicate(row, rows[first])
        firstByKey[row.key] = first
        continue
      }
      rows.append(row)
    }
    return rows
  }

  /// Whether a column of the key is absent by mistake: then all rows look alike.
  private func isLost(_ position: Int) -> Bool {
    columns[position] == nil
      && (declaration.columns[position].isRequired || suspects.contains(position))
  }

  private func row(_ number: Int, _ file: ParsedFile) -> TableRow {
    var values: [FieldValue?] = Array(repeating: nil, count: columns.count)
    var isBroken = false
    for (position, place) in columns.enumerated() {
      guard let place else { continue }
      let cell = table.cell(row: number, column: place)
      guard !cell.isEmpty else { continue }
      let kind = declaration.columns[position].kind
      let text = table.text(cell)
      switch ValueReader.read(text, as: kind, columnUnit: units[position], samples: samples) {
      case .success(let value): values[position] = value
      case .failure(let problem):
        isBroken = true
        collector.report(problem, at: table.span(cell), file: table.source.path)
      }
    }
    return TableRow(
      declaration, values: values, isBroken: isBroken, origin: CellOrigin(file: file, row: number))
  }

  private func reportDuplicate(_ row: TableRow, _ first: TableRow) {
    guard !row.isBroken else { return }
    let column = declaration.key[0]
    let named = declaration.key.joined(separator: ", ")
    collector.report(
      .duplicateRow, "a second row with the same \(named)", at: row.span(column),
      label: "given again", help: ["keep one of the two rows"],
      related: .init("first given here", first.span(column)), file: table.source.path)
  }
}

extension ColumnDeclaration {
  var isMoney: Bool {
    if case .money = kind { true } else { false }
  }
}

extension DiagnosticCollector {
  /// Adds a value's problem at its place, unless its cause was reported at another.
  func report(_ problem: ValueProblem, at span: @autoclosure () -> SourceSpan?, file: String) {
    guard !problem.isConsequence else { return }
    report(
      problem.code, problem.message, at: span(), label: problem.label, help: problem.help,
      file: file)
  }
}
