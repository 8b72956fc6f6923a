import Kernels

/// Numbers as bytes, lowest first: what a part of a run is kept as.
///
/// The bits of every number come back, so a run that goes on ends with the same bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// A number that is mostly small: seven bits a byte, the lowest first.
  mutating func writeShort(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ value: Double) { write(value.bitPattern) }

  /// A row with its length.
  mutating func write(_ row: [Double]) {
    writeShort(UInt64(row.count))
    for value in row { write(value) }
  }

  /// The bytes with a checksum at their end.
  func sealed() -> [UInt8] {
    var copy = self
    copy.write(Self.checksum(of: bytes[...]))
    return copy.bytes
  }

  /// The checksum of bytes: against torn and mixed-up files, not against an adversary.
  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = StableHash()
    hash.combine(bytes: bytes)
    return hash.finalize()
  }
}
