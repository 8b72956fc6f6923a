/// One table, said once: its columns, its key, what it is for.
struct TableDeclaration: Sendable {
  /// Its name in `tables:`.
  let name: TableName
  /// What it holds and what happens without it, in a sentence or two.
  let help: String
  /// Whether a scenario without it is refused.
  let isRequired: Bool
  /// The columns that tell rows apart; a later layer's row replaces the row of the same key.
  let key: [String]
  /// The columns in the order in which templates write them.
  let columns: [ColumnDeclaration]
  private let positions: [String: Int]

  init(
    _ name: TableName, required: Bool = false, key: [String], _ help: String,
    columns: [ColumnDeclaration]
  ) {
    self.name = name
    self.help = help
    isRequired = required
    self.key = key
    self.columns = columns
    positions = Dictionary(
      columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of a column.
  ///
  /// A name that is not declared is a mistake of this room.
  func position(of column: String) -> Int {
    guard let position = positions[column] else {
      preconditionFailure("table \(name.rawValue) has no column \(column)")
    }
    return position
  }

  /// Headers that could be meant, for "did you mean": bare names, and names with the unit that the
  /// header ends in, or else the usual one.
  func headers(withUnitOf header: String) -> [String] {
    let ending = header.split(separator: "_").last.map { "_\($0)" } ?? ""
    return columns.flatMap { column in
      let own = column.name + ending
      let isHeader = !ending.isEmpty && column.unit(inHeader: own) != nil
      return [column.name, isHeader ? own : column.headerExample]
    }
  }

  /// A header with the unit that is usual for its column, where it has none.
  func withUsualUnit(_ header: String) -> String {
    columns.first { $0.name == header }?.headerExample ?? header
  }

  /// The column and unit that a header means, or nil.
  func match(header: String) -> (position: Int, unit: ColumnUnit?)? {
    for (position, column) in columns.enumerated() {
      if let unit = column.unit(inHeader: header) { return (position, unit) }
    }
    return nil
  }
}
