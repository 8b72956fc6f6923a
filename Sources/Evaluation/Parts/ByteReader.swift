/// Reads what ``ByteWriter`` wrote; any length or number that does not fit is an error, never a crash.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0
  private let end: Int

  /// The bytes are not what a writer sealed, or hold something else than is asked for.
  struct Malformed: Error {}

  /// Opens sealed bytes.
  init(sealed bytes: [UInt8]) throws(Malformed) {
    self.bytes = bytes
    end = bytes.count - 8
    guard end >= 0 else { throw Malformed() }
    var seal = ByteReader(bytes, from: end)
    guard try seal.number() == ByteWriter.checksum(of: bytes[..<end]) else { throw Malformed() }
  }

  private init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
    end = bytes.count
  }

  /// Whether all has been read.
  var isAtEnd: Bool { position == end }

  mutating func number() throws(Malformed) -> UInt64 {
    guard position + 8 <= end else { throw Malformed() }
    let value = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[position + $1]) << UInt64(8 * $1) }
    position += 8
    return value
  }

  mutating func short() throws(Malformed) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 63, by: 7) {
      guard position < end else { throw Malformed() }
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
    }
    throw Malformed()
  }

  /// A short number that must be a given one.
  mutating func expect(_ value: Int) throws(Malformed) {
    guard try short() == UInt64(value) else { throw Malformed() }
  }

  mutating func double() throws(Malformed) -> Double { Double(bitPattern: try number()) }

  /// A row of a length that is known.
  mutating func row(count: Int) throws(Malformed) -> [Double] {
    try expect(count)
    guard position + 8 * count <= end else { throw Malformed() }
    var row: [Double] = []
    row.reserveCapacity(count)
    for _ in 0..<count { row.append(try double()) }
    return row
  }
}
