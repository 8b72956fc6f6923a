/// Whether bytes are UTF-8 text, and where they stop being so.
enum EncodingCheck {
  /// The offset of the first byte that is not part of well-formed UTF-8 (Unicode 16, table 3-7).
  static func firstInvalidOffset(_ bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      let first = bytes[offset]
      if first < 0x80 {
        offset += 1
        continue
      }
      let length = sequenceLength(first)
      guard length > 0, offset + length <= bytes.count,
        isSecondByte(bytes[offset + 1], after: first),
        bytes[(offset + 2)..<(offset + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
      else { return offset }
      offset += length
    }
    return nil
  }

  /// The offset of the first control character other than tab and line end.
  static func firstControlOffset(_ bytes: [UInt8]) -> Int? {
    bytes.firstIndex { ($0 < 32 && $0 != 9 && $0 != 10 && $0 != 13) || $0 == 127 }
  }

  private static func sequenceLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// Overlong forms, surrogates and what lies beyond U+10FFFF are excluded by the second byte.
  private static func isSecondByte(_ byte: UInt8, after first: UInt8) -> Bool {
    switch first {
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: byte & 0xC0 == 0x80
    }
  }
}
