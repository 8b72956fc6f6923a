/// A table for people: columns as wide as their widest cell, figures to the right.
struct TextTable {
  private let headers: [String]
  private let isFigure: [Bool]
  private var rows: [[String]] = []

  /// A table of named columns; those that hold figures stand to the right.
  init(_ columns: [String], figures: Set<String> = []) {
    headers = columns
    isFigure = columns.map(figures.contains)
  }

  /// Adds a row with a cell per column.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// The lines, each with a line break.
  var text: String {
    let all = [headers] + rows
    let widths = headers.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        line += (isFigure[column] ? gap + cell : cell + gap) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
