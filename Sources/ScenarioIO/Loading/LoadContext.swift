internal import Commerce

/// What the builders of one load share: rows, names, the header, and where findings go.
///
/// A class, because builders add notes to the same list; it never leaves the load.
final class LoadContext {
  let collector: DiagnosticCollector
  let vocabulary: Vocabulary
  let header: ScenarioHeader
  /// What `column(…)` refers to.
  let samples: SampleColumns
  private(set) var notes: [DefaultNote]
  private let rowsByTable: [TableName: [TableRow]]
  private let namesByTable: [TableName: Set<String>]
  /// Tables of which a row or the file itself could not be read: names missing from them are not
  /// reported again wherever they are used.
  private let unfinished: Set<TableName>
  /// What has been reported once for all places where it occurs.
  private var reported: Set<String> = []

  init(
    header: ScenarioHeader, vocabulary: Vocabulary, samples: SampleColumns,
    rows: [TableName: [TableRow]], unfinished: Set<TableName>, notes: [DefaultNote],
    collector: DiagnosticCollector
  ) {
    self.notes = notes
    self.header = header
    self.vocabulary = vocabulary
    self.samples = samples
    self.collector = collector
    self.unfinished = unfinished
    rowsByTable = rows
    namesByTable = rows.mapValues { rows in
      Set(rows.compactMap { row in row.text(row.table.key[0]) })
    }
  }

  /// The rows of a table, shipped ones first.
  func rows(_ table: TableName) -> [TableRow] { rowsByTable[table] ?? [] }

  /// The names of the first key column of a table.
  func names(_ table: TableName) -> Set<String> { namesByTable[table] ?? [] }

  /// The categories of the products.
  var categories: Set<String> { Set(rows(.products).compactMap { $0.text("category") }) }

  /// Whether some name of the table may be missing only because its row was broken.
  func isUnfinished(_ table: TableName) -> Bool { unfinished.contains(table) }

  /// Records something that the user did not say.
  func note(
    _ subject: String, _ text: String,
    _ evidence: Evidence = Evidence(citation: "default", status: .assumed)
  ) {
    notes.append(DefaultNote(subject: subject, text: text, evidence: evidence))
  }

  /// The areas that rules for a country may be for, narrow first.
  func areas(of country: String) -> [String] {
    let union = rows(.markets).first { $0.text("country") == country }?.text("customs_union")
    return [country] + (union.map { [$0] } ?? []) + ["ROW"]
  }

  /// The country that most of the assortment comes from.
  var mainOrigin: String {
    let origins = rows(.products).compactMap { $0.text("origin_country") }
    let counts = Dictionary(origins.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "CN"
  }

  /// The country of a supplier's goods.
  func origin(ofSupplier name: String) -> String {
    rows(.products).first { $0.text("supplier") == name }?.text("origin_country") ?? mainOrigin
  }

  /// The exact money of a row's amount, with what is wrong reported.
  func money(_ row: TableRow, _ column: String, local: Currency) -> Money? {
    guard let amount = row.amount(column) else { return nil }
    switch amount.money(local: local) {
    case .success(let money): return money
    case .failure(let problem):
      collector.report(problem, at: row.span(column), file: row.file(column))
      return nil
    }
  }

  /// Whether something is met for the first time: what is wrong in a thousand rows is told where it
  /// stands first.
  func isFirst(_ finding: String) -> Bool { reported.insert(finding).inserted }

  /// Reports a name that leads nowhere, once for all rows of the table.
  ///
  /// - Parameter meant: what the name is known to have meant; else the nearest known one is told.
  func reportUnknown(
    _ row: TableRow, _ column: String, _ kind: String, _ known: Set<String>, text: String? = nil,
    meant: String? = nil
  ) {
    let name = text ?? row.text(column) ?? ""
    guard isFirst("\(row.table.name) \(column) \(name)") else { return }
    collector.report(
      .unknownName, "there is no \(kind) `\(name)`", at: row.span(column),
      label: "not a known \(kind)",
      help: meant.map { ["did you mean `\($0)`?"] }
        ?? help(for: name, in: known, of: kind, row, column),
      file: row.file(column))
  }

  /// The nearest name; where none is near, the known ones and where a new one is written.
  private func help(
    for name: String, in known: Set<String>, of kind: String, _ row: TableRow, _ column: String
  ) -> [String] {
    let help = NearestName.help(for: name, in: known)
    let noun = kind.prefix { $0 != " " }
    guard NearestName.of(name, in: known) == nil, let table = TableName(rawValue: "\(noun)s"),
      table != row.table.name
    else { return help }
    let isRequired = row.table.columns[row.table.position(of: column)].isRequired
    let addition = "a row of \(table.file) makes `\(name)` known"
    return help + [isRequired ? addition : "\(addition); an empty cell will do too"]
  }

  /// Reports a cell that must not be empty.
  func reportMissing(_ row: TableRow, _ column: String, _ message: String) {
    let declaration = row.table.columns[row.table.position(of: column)]
    collector.report(
      .missingField, message, at: row.span(column),
      label: "expected \(declaration.kind.expectation) in `\(column)`", file: row.file(column))
  }
}
