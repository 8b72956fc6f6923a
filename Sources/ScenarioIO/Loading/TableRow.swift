internal import Commerce

/// One row of a table with its values read, possibly laid over a row of a base or of the shipped
/// tables.
///
/// Remembers for each value where it was written.
struct TableRow: Sendable {
  /// What the table is.
  let table: TableDeclaration
  /// A value per declared column; nil where the cell was empty or could not be read.
  private(set) var values: [FieldValue?]
  /// Whether a cell of the row could not be read: what depends on it is then not reported again.
  var isBroken: Bool
  /// The highest level of a folder that wrote any of it.
  private(set) var level: FolderLevel
  private var origin: CellOrigin
  private var overrides: [Int: CellOrigin] = [:]

  /// A row of a file.
  init(
    _ table: TableDeclaration, values: [FieldValue?], isBroken: Bool, origin: CellOrigin
  ) {
    self.table = table
    self.values = values
    self.isBroken = isBroken
    self.origin = origin
    level = origin.file.level
  }

  /// Lays a row of the same key over this one: it replaces the columns that its file has.
  mutating func lay(_ other: TableRow) {
    for (position, column) in other.origin.file.columns.enumerated() where column != nil {
      values[position] = other.values[position]
      overrides[position] = other.origin
    }
    isBroken = isBroken || other.isBroken
    level = max(level, other.level)
  }

  /// Whether the user wrote any of it.
  var layer: SettingBook.Layer { level == .shipped ? .shipped : .user }

  /// Gives an empty cell the value that it means.
  mutating func fill(_ position: Int, _ value: FieldValue) { values[position] = value }

  /// Whether some file of the row has the column.
  func hasColumn(_ column: String) -> Bool {
    let position = table.position(of: column)
    return overrides[position] != nil || origin.file.columns[position] != nil
  }

  /// Whether a misspelt header of the row's file probably meant the column.
  func isSuspected(_ column: String) -> Bool {
    origin.file.suspects.contains(table.position(of: column))
  }

  /// The header of the row's file.
  var headerSpan: SourceSpan? { origin.file.table.header.first.map(origin.file.table.span) }

  /// What tells it from other rows of the table.
  var key: String {
    table.key.map { describe(values[table.position(of: $0)]) }.joined(separator: "\u{1F}")
  }

  private func describe(_ value: FieldValue?) -> String {
    switch value {
    case nil: ""
    case .text(let text): text
    case .day(let day): String(day.daysSinceEpoch)
    case .whole(let number): String(number)
    default: "\(value.map { "\($0)" } ?? "")"
    }
  }

  /// The place of a column's cell, or of the row's first cell where the file lacks the column.
  func span(_ column: String) -> SourceSpan {
    let position = table.position(of: column)
    return (overrides[position] ?? origin).span(position)
  }

  /// The file that a column's value was read from.
  func file(_ column: String) -> String {
    (overrides[table.position(of: column)] ?? origin).file.table.source.path
  }

  subscript(column: String) -> FieldValue? { values[table.position(of: column)] }

  /// A text or name.
  func text(_ column: String) -> String? {
    if case .text(let value) = self[column] { value } else { nil }
  }

  /// A name of a thing.
  func name<Thing>(_ column: String, of: Thing.Type = Thing.self) -> Identifier<Thing>? {
    text(column).map { Identifier($0) }
  }

  /// A whole number.
  func whole(_ column: String) -> Int? {
    if case .whole(let value) = self[column] { value } else { nil }
  }

  /// A number in the canonical unit.
  func number(_ column: String) -> Double? {
    if case .number(let value) = self[column] { value } else { nil }
  }

  /// A number that may be uncertain.
  func law(_ column: String) -> UncertainNumber? {
    if case .law(let value) = self[column] { value } else { nil }
  }

  /// An amount as it was written.
  func amount(_ column: String) -> Amount? {
    if case .amount(let value) = self[column] { value } else { nil }
  }

  /// An amount of a column that names its currency.
  func money(_ column: String) -> Money? {
    guard let amount = amount(column), let currency = amount.currency else { return nil }
    return Money(majorUnits: amount.number, currency)
  }

  /// A date.
  func day(_ column: String) -> Day? {
    if case .day(let value) = self[column] { value } else { nil }
  }

  /// A list of names or words; empty where the cell is.
  func list(_ column: String) -> [String] {
    if case .list(let value) = self[column] { value } else { [] }
  }

  /// Yes or no.
  func flag(_ column: String) -> Bool? {
    if case .flag(let value) = self[column] { value } else { nil }
  }

  /// A word of a column of choices, as the case it names.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ column: String, _ type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    text(column).flatMap { Words.value($0) }
  }
}

/// Where a row was written.
struct CellOrigin: Sendable {
  let file: ParsedFile
  let row: Int

  func span(_ position: Int) -> SourceSpan {
    let column = file.columns[position] ?? 0
    return file.table.span(file.table.cell(row: row, column: column))
  }
}

/// A file of a table with the meaning of its header.
///
/// A class, because all its rows share it.
final class ParsedFile: Sendable {
  let table: CSVTable
  /// By declared column: its place in the file, if it is there.
  let columns: [Int?]
  let level: FolderLevel
  /// Declared columns that a reported header probably meant: their absence is not reported again.
  let suspects: Set<Int>

  init(table: CSVTable, columns: [Int?], level: FolderLevel, suspects: Set<Int>) {
    self.table = table
    self.columns = columns
    self.level = level
    self.suspects = suspects
  }
}
