/// A table as it stands in its file: cells as places in the text, not yet understood.
///
/// A class, because every row made from it refers to it for its places.
final class CSVTable: Sendable {
  /// The file.
  let source: SourceText
  /// The cells of the first row.
  let header: [CSVCell]
  /// All other cells, row after row; each row has as many as the header.
  let cells: [CSVCell]
  /// Whether every row of the file is here: ragged ones are reported and left out.
  let isComplete: Bool

  init(source: SourceText, header: [CSVCell], cells: [CSVCell], isComplete: Bool) {
    self.source = source
    self.header = header
    self.cells = cells
    self.isComplete = isComplete
  }

  /// Data rows.
  var rowCount: Int { header.isEmpty ? 0 : cells.count / header.count }

  /// A cell by row and column, both counted from 0.
  func cell(row: Int, column: Int) -> CSVCell { cells[row * header.count + column] }

  /// What a cell says, without quotes and outer spaces.
  func text(_ cell: CSVCell) -> String { cell.text(in: source.bytes) }

  /// Where a cell stands.
  func span(_ cell: CSVCell) -> SourceSpan { source.span(Int(cell.start)..<Int(cell.end)) }
}
