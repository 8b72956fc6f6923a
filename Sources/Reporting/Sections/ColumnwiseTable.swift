internal import Artifacts
internal import Commerce

/// Builds a table of plans column by column, and marks the best of each.
struct ColumnwiseTable {
  private var columns: [Report.Table.Column]
  private var cells: [[Report.Cell]]

  /// A table whose first column names the rows.
  init(_ title: String, names: [String]) {
    columns = [Report.Table.Column(title, alignment: .leading)]
    cells = [names.map(Report.Cell.text)]
  }

  /// Adds a column of figures; a value that is missing leaves a dash.
  mutating func add(
    _ column: Report.Table.Column, _ values: [Double?], better: KPIDescription.Direction,
    cell: (Double) -> Report.Cell
  ) {
    let written = values.map { value -> Report.Cell in
      guard let value, value.isFinite else { return .blank }
      return cell(value)
    }
    columns.append(column)
    cells.append(BestCell.mark(written, values: values, better: better))
  }

  /// Adds a column of finished cells.
  mutating func add(_ column: Report.Table.Column, cells written: [Report.Cell]) {
    columns.append(column)
    cells.append(written)
  }

  /// The table.
  func table(title: String, note: String? = nil) -> Report.Table {
    let rows = cells[0].indices.map { row in cells.map { $0[row] } }
    return Report.Table(title: title, columns: columns, rows: rows, note: note)
  }
}
