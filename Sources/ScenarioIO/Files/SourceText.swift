/// The bytes of one input file with the positions of its lines.
///
/// A class, because every cell and node read from a file refers to it.
final class SourceText: Sendable {
  /// The file as diagnostics name it.
  let path: String
  /// UTF-8 without byte order mark.
  let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Scalars shown on either side of a span in a long line.
  private static let excerptReach = 60

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var starts = [0]
    for (offset, byte) in self.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The number of lines, a last empty one included.
  var lineCount: Int { lineStarts.count }

  /// The bytes of a line, counted from 1, without its end.
  func line(_ number: Int) -> Range<Int> {
    guard (1...lineStarts.count).contains(number) else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The span of a range of bytes; what reaches beyond its first line is cut off.
  func span(_ range: Range<Int>) -> SourceSpan {
    let number = lineNumber(at: range.lowerBound)
    let line = line(number)
    let start = min(range.lowerBound, line.upperBound)
    let end = max(start, min(range.upperBound, line.upperBound))
    return span(
      line: number, column: scalarCount(line.lowerBound..<start) + 1,
      length: scalarCount(start..<end))
  }

  /// The span of so many scalars from a line and column on, both counted from 1.
  func span(line number: Int, column: Int, length: Int) -> SourceSpan {
    let line = line(number)
    let firstColumn = max(1, column - Self.excerptReach)
    let shown = column - firstColumn + min(length, Self.excerptReach) + Self.excerptReach
    let start = offset(ofScalar: firstColumn - 1, from: line.lowerBound, to: line.upperBound)
    let end = offset(ofScalar: shown, from: start, to: line.upperBound)
    return SourceSpan(
      file: path, line: number, column: column, length: length, excerpt: text(start..<end),
      excerptColumn: firstColumn)
  }

  /// The line that holds a byte, counted from 1.
  func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The byte at which a line's scalar of that column begins.
  func offset(line number: Int, column: Int) -> Int {
    let line = line(number)
    return offset(ofScalar: column - 1, from: line.lowerBound, to: line.upperBound)
  }

  private func offset(ofScalar count: Int, from start: Int, to end: Int) -> Int {
    var offset = start
    var left = count
    while offset < end, left > 0 {
      offset += 1
      while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
