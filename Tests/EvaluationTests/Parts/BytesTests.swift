import Testing

@testable import Evaluation

@Suite("Bytes of a part")
struct BytesTests {
  private static let numbers: [Double] = [0, -0.0, .pi, -1e300, .leastNonzeroMagnitude, .infinity]

  private static func written() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(UInt64.max)
    for short in [0, 127, 128, 300, UInt64(1) << 40] { writer.writeShort(short) }
    writer.write(numbers)
    return writer.sealed()
  }

  private static func read(_ bytes: [UInt8]) throws(ByteReader.Malformed) -> [Double] {
    var reader = try ByteReader(sealed: bytes)
    guard try reader.number() == .max else { throw ByteReader.Malformed() }
    for short in [0, 127, 128, 300, 1 << 40] { try reader.expect(short) }
    let row = try reader.row(count: numbers.count)
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
    return row
  }

  @Test("every number comes back with its bits")
  func roundTrip() throws {
    #expect(try Self.read(Self.written()).map(\.bitPattern) == Self.numbers.map(\.bitPattern))
  }

  @Test("cut off anywhere, they are refused")
  func truncated() {
    let bytes = Self.written()
    for count in bytes.indices {
      #expect(throws: ByteReader.Malformed.self) { try Self.read(Array(bytes[..<count])) }
    }
  }

  @Test("with any bit turned they are refused")
  func damaged() {
    let bytes = Self.written()
    for place in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[place] ^= 1 << UInt8(bit)
        #expect(throws: ByteReader.Malformed.self) { try Self.read(damaged) }
      }
    }
  }

  @Test("a row of another length is refused, however long it says it is")
  func otherLength() throws {
    var writer = ByteWriter()
    writer.writeShort(UInt64(1) << 50)
    let bytes = writer.sealed()
    #expect(throws: ByteReader.Malformed.self) {
      var reader = try ByteReader(sealed: bytes)
      _ = try reader.row(count: 1 << 50)
    }
  }
}
