internal import Artifacts
internal import Commerce

/// Lines of letters of equal width.
enum TextLayout {
  /// Words in lines; a word longer than a line is cut.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty {
        line = clipped(String(word), width: width)
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = clipped(String(word), width: width)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// A line cut to a width, with a sign that something is missing.
  static func clipped(_ text: String, width: Int) -> String {
    text.count <= width ? text : text.prefix(width - 1) + "…"
  }

  /// A table with columns under each other, its heads with units in the first line.
  static func lines(of table: Report.Table, currency: Currency) -> [String] {
    let cells = CellText(currency: currency)
    let heads = table.columns.map { $0.unit.isEmpty ? $0.title : "\($0.title), \($0.unit)" }
    let rows = table.rows.map { row in
      row.enumerated().map { position, cell in
        clipped(Escaping.plain(cells.text(cell, in: table.columns[position])), width: 28)
      }
    }
    let all = [heads] + rows
    let widths = table.columns.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      let padded = row.enumerated().map { column, text in
        let blanks = String(repeating: " ", count: widths[column] - text.count)
        return table.columns[column].alignment == .leading ? text + blanks : blanks + text
      }
      return padded.joined(separator: "  ")
    }
  }
}
