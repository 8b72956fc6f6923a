/// Reads a table of a file, reporting what is wrong with its form; blank rows are skipped.
struct CSVReader {
  private let source: SourceText
  private let collector: DiagnosticCollector
  private var scanner: CSVScanner

  private init(_ source: SourceText, _ collector: DiagnosticCollector) {
    self.source = source
    self.collector = collector
    scanner = CSVScanner(source.bytes)
  }

  /// The table, or nil where the file's form is so broken that no row can be trusted.
  ///
  /// Ragged rows are reported and left out.
  static func read(_ source: SourceText, _ collector: DiagnosticCollector) -> CSVTable? {
    guard isShortLined(source, collector) else { return nil }
    var reader = CSVReader(source, collector)
    return reader.table()
  }

  private static func isShortLined(
    _ source: SourceText, _ collector: DiagnosticCollector
  ) -> Bool {
    for number in 1...source.lineCount {
      let line = source.line(number)
      guard line.count > InputLimits.lineBytes else { continue }
      collector.report(
        .tooLarge, "line \(number) has \(line.count) bytes",
        at: source.span(line.lowerBound..<line.lowerBound + 1),
        label: "a line of a table has at most \(InputLimits.lineBytes) bytes",
        help: ["were the line ends lost, or was a quote not closed?"], file: source.path)
      return false
    }
    return true
  }

  private mutating func table() -> CSVTable? {
    var header: [CSVCell] = []
    var cells: [CSVCell] = []
    var row: [CSVCell] = []
    var rows = 0
    var isComplete = true
    while !scanner.isAtEnd {
      row.removeAll(keepingCapacity: true)
      guard readRow(into: &row) else { return nil }
      if row.allSatisfy(\.isEmpty) { continue }
      if header.isEmpty {
        guard isUsable(header: row) else { return nil }
        header = row
        continue
      }
      guard row.count == header.count else {
        reportRagged(row, expected: header.count)
        isComplete = false
        continue
      }
      rows += 1
      guard rows <= InputLimits.tableRows else {
        reportTooLarge("more than \(InputLimits.tableRows) rows", at: row[0])
        return nil
      }
      cells.append(contentsOf: row)
    }
    return CSVTable(source: source, header: header, cells: cells, isComplete: isComplete)
  }

  private func isUsable(header: [CSVCell]) -> Bool {
    if header.count > InputLimits.columns {
      reportTooLarge("\(header.count) columns, the most is \(InputLimits.columns)", at: header[0])
      return false
    }
    guard header.count == 1 else { return true }
    let text = source.text(Int(header[0].start)..<Int(header[0].end))
    let separators: [Character] = [";", "\t", "|"]
    guard let separator = separators.first(where: { text.contains($0) }) else { return true }
    collector.report(
      .raggedRow, "the columns are not separated by commas",
      at: source.span(Int(header[0].start)..<Int(header[0].end)),
      label: "one column named `\(text)`",
      help: ["save with commas instead of `\(separator == "\t" ? "tab" : String(separator))`"],
      file: source.path)
    return false
  }

  /// Reads the cells of one row; false after an unbalanced quote.
  private mutating func readRow(into row: inout [CSVCell]) -> Bool {
    do {
      try scanner.readRow(into: &row)
      return true
    } catch {
      reportQuote(error.form.rawValue, at: error.offset)
      return false
    }
  }

  private func reportQuote(_ message: String, at offset: Int) {
    collector.report(
      .unbalancedQuote, message, at: source.span(offset..<offset + 1),
      label: "the rest of the table was not read",
      help: ["put the whole cell in quotes and double the quotes inside it"], file: source.path)
  }

  private func reportRagged(_ row: [CSVCell], expected: Int) {
    let isLong = row.count > expected
    let cell = isLong ? row[expected] : row[row.count - 1]
    collector.report(
      .raggedRow, "a row with \(row.count) cells under \(expected) columns",
      at: source.span(Int(cell.start)..<max(Int(cell.end), Int(cell.start) + 1)),
      label: isLong ? "the first cell too many" : "the last cell",
      help: [isLong ? "put a value that holds a comma in quotes" : "empty cells need their commas"],
      file: source.path)
  }

  private func reportTooLarge(_ message: String, at cell: CSVCell) {
    collector.report(
      .tooLarge, message, at: source.span(Int(cell.start)..<Int(cell.end)), file: source.path)
  }
}
