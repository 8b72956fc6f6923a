internal import Artifacts
internal import Commerce

/// Writes a table with its caption, head cells by scope, and a frame that scrolls by keyboard.
///
/// The frame is a group, not a region: a page of fifty landmarks has none.
struct TableHTML {
  let table: Report.Table
  let currency: Currency
  /// Longer words are read as sentences: a narrow column would make towers of them.
  private let longestLabel = 48

  func render(into markup: inout Markup) {
    markup.element(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": table.title]
    ) { frame in
      frame.element("table") { content in
        content.element("caption") { $0.element("span", text: table.title) }
        head(into: &content)
        body(into: &content)
      }
    }
    if let note = table.note { markup.element("p", ["class": "tablenote"], text: note) }
  }

  private func head(into content: inout Markup) {
    content.element("thead") { head in
      head.element("tr") { row in
        for column in table.columns {
          row.element("th", ["scope": "col", "class": side(of: column)]) { cell in
            cell.text(column.title)
            if !column.unit.isEmpty { cell.element("span", ["class": "unit"], text: column.unit) }
          }
        }
      }
    }
  }

  private func body(into content: inout Markup) {
    content.element("tbody") { body in
      for cells in table.rows {
        body.newline()
        body.element("tr") { row in
          for (position, cell) in cells.enumerated() {
            write(cell, in: table.columns[position], isName: position == 0, into: &row)
          }
        }
      }
    }
  }

  private func write(
    _ cell: Report.Cell, in column: Report.Table.Column, isName: Bool, into row: inout Markup
  ) {
    let text = CellText(currency: currency).text(cell, in: column)
    if case .key(let name) = cell {
      let attributes: Markup.Attributes = ["scope": isName ? "row" : nil, "class": "name"]
      row.element(isName ? "th" : "td", attributes) { Self.write(name, into: &$0) }
    } else if isName {
      row.element("th", ["scope": "row", "class": side(of: column)], text: text)
    } else if case .best = cell {
      row.element("td", ["class": (side(of: column) ?? "") + " best"]) { content in
        content.text(text)
        content.element("span", ["class": "tag"], text: "best")
      }
    } else {
      row.element("td", ["class": classes(of: cell, in: column)], text: text)
    }
  }

  /// A long name, with places to break it that copying does not take along.
  private static func write(_ name: String, into cell: inout Markup) {
    var part = ""
    for letter in name {
      part.append(letter)
      guard "._[ ".contains(letter) else { continue }
      cell.text(part)
      cell.empty("wbr")
      part = ""
    }
    cell.text(part)
  }

  private func classes(of cell: Report.Cell, in column: Report.Table.Column) -> String? {
    switch cell {
    case .mark(let mark, _): "mark \(mark.rawValue)"
    case .text(let words) where words.count > longestLabel: "prose"
    default: side(of: column)
    }
  }

  private func side(of column: Report.Table.Column) -> String? {
    column.alignment == .trailing ? "num" : nil
  }
}
