/// Steps through bytes row by row by RFC 4180: commas, double quotes, LF or CRLF.
struct CSVScanner {
  /// The whole text.
  let bytes: [UInt8]
  /// Where the next row begins.
  private(set) var position = 0

  /// Why the rest cannot be trusted, and at which byte.
  struct Fault: Error, Equatable {
    let form: Form
    let offset: Int

    enum Form: String {
      case quoteInside = "a quote inside a cell that is not quoted"
      case notClosed = "a quote that is not closed"
      case textBehind = "text after the closing quote"
    }
  }

  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether no row is left.
  var isAtEnd: Bool { position == bytes.count }

  /// The end of the last row that ends in a line feed; 0 where none does.
  static func endOfLastRow(in bytes: [UInt8]) -> Int {
    var (end, isQuoted) = (0, false)
    for (offset, byte) in bytes.enumerated() {
      if byte == quote { isQuoted.toggle() }
      if byte == lineFeed, !isQuoted { end = offset + 1 }
    }
    return end
  }

  /// Adds the cells of one row and steps over its end.
  mutating func readRow(into row: inout [CSVCell]) throws(Fault) {
    while true {
      let isQuoted = position < bytes.count && bytes[position] == Self.quote
      row.append(isQuoted ? try quotedCell() : try plainCell())
      guard position < bytes.count else { return }
      let byte = bytes[position]
      position += 1
      if byte == Self.lineFeed { return }
    }
  }

  private mutating func plainCell() throws(Fault) -> CSVCell {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.comma || byte == Self.lineFeed { break }
      if byte == Self.quote { throw Fault(form: .quoteInside, offset: position) }
      position += 1
    }
    return trimmed(start..<position)
  }

  private func trimmed(_ range: Range<Int>) -> CSVCell {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isBlank(bytes[start]) { start += 1 }
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return CSVCell(start: Int32(start), end: Int32(end), hasDoubledQuotes: false)
  }

  private mutating func quotedCell() throws(Fault) -> CSVCell {
    let opening = position
    position += 1
    var isDoubled = false
    while position < bytes.count {
      guard bytes[position] == Self.quote else {
        position += 1
        continue
      }
      if position + 1 < bytes.count, bytes[position + 1] == Self.quote {
        isDoubled = true
        position += 2
        continue
      }
      return try closed(opening: opening, isDoubled: isDoubled)
    }
    throw Fault(form: .notClosed, offset: opening)
  }

  private mutating func closed(opening: Int, isDoubled: Bool) throws(Fault) -> CSVCell {
    let closing = position
    position += 1
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    let isEnd =
      position == bytes.count || bytes[position] == Self.comma || bytes[position] == Self.lineFeed
    guard isEnd else { throw Fault(form: .textBehind, offset: closing) }
    return CSVCell(
      start: Int32(opening + 1), end: Int32(closing), hasDoubledQuotes: isDoubled)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == carriageReturn
  }
}

/// A cell of a table: the bytes of its content, quotes excluded.
struct CSVCell: Sendable {
  let start: Int32
  let end: Int32
  let hasDoubledQuotes: Bool

  var isEmpty: Bool { start == end }

  /// Where its bytes lie.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// What it says, without doubled quotes.
  func text(in bytes: [UInt8]) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard hasDoubledQuotes else { return text }
    var result = ""
    var previousWasQuote = false
    for character in text.unicodeScalars {
      if character == "\"", previousWasQuote {
        previousWasQuote = false
        continue
      }
      previousWasQuote = character == "\""
      result.unicodeScalars.append(character)
    }
    return result
  }
}
