/// Splits bytes into cells by RFC 4180: commas, double quotes, LF or CRLF; blank rows are skipped.
struct CSVReader {
  private let source: SourceText
  private let collector: DiagnosticCollector
  private var position = 0

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private init(_ source: SourceText, _ collector: DiagnosticCollector) {
    self.source = source
    self.collector = collector
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
    while position < source.bytes.count {
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

  /// Reads the cells of one row and steps over its end; false after an unbalanced quote.
  private mutating func readRow(into row: inout [CSVCell]) -> Bool {
    while true {
      if position < source.bytes.count, source.bytes[position] == Self.quote {
        guard let cell = quotedCell() else { return false }
        row.append(cell)
      } else {
        guard let cell = plainCell() else { return false }
        row.append(cell)
      }
      guard position < source.bytes.count else { return true }
      let byte = source.bytes[position]
      position += 1
      if byte == Self.lineFeed { return true }
    }
  }

  private mutating func plainCell() -> CSVCell? {
    let start = position
    while position < source.bytes.count {
      let byte = source.bytes[position]
      if byte == Self.comma || byte == Self.lineFeed { break }
      if byte == Self.quote {
        reportQuote("a quote inside a cell that is not quoted", at: position)
        return nil
      }
      position += 1
    }
    return trimmed(start..<position)
  }

  private func trimmed(_ range: Range<Int>) -> CSVCell {
    var (start, end) = (range.lowerBound, range.upperBound)
    let isBlank = { (byte: UInt8) in byte == 32 || byte == 9 || byte == Self.carriageReturn }
    while start < end, isBlank(source.bytes[start]) { start += 1 }
    while end > start, isBlank(source.bytes[end - 1]) { end -= 1 }
    return CSVCell(start: Int32(start), end: Int32(end), hasDoubledQuotes: false)
  }

  private mutating func quotedCell() -> CSVCell? {
    let opening = position
    position += 1
    var isDoubled = false
    while position < source.bytes.count {
      guard source.bytes[position] == Self.quote else {
        position += 1
        continue
      }
      if position + 1 < source.bytes.count, source.bytes[position + 1] == Self.quote {
        isDoubled = true
        position += 2
        continue
      }
      return closed(opening: opening, isDoubled: isDoubled)
    }
    reportQuote("a quote that is not closed", at: opening)
    return nil
  }

  private mutating func closed(opening: Int, isDoubled: Bool) -> CSVCell? {
    let closing = position
    position += 1
    while position < source.bytes.count,
      [32, 9, Self.carriageReturn].contains(source.bytes[position])
    {
      position += 1
    }
    let isEnd =
      position == source.bytes.count || source.bytes[position] == Self.comma
      || source.bytes[position] == Self.lineFeed
    guard isEnd else {
      reportQuote("text after the closing quote", at: closing)
      return nil
    }
    return CSVCell(
      start: Int32(opening + 1), end: Int32(closing), hasDoubledQuotes: isDoubled)
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
