internal import Commerce

/// The digits at the beginning of a cell, as most amounts of a file are written: `12`, `12.50`.
struct PlainNumber {
  /// All digits as one whole number.
  let units: Int64
  /// How many of them stand behind the point.
  let fractionDigits: Int
  /// Where the number and the spaces after it end.
  let end: Int

  /// Digits that are taken at most.
  private static let mostDigits = 12

  /// Nil for what is not plain.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var (position, units, point) = (range.lowerBound, Int64(0), -1)
    var digits = 0
    while position < range.upperBound {
      let byte = bytes[position]
      if (48...57).contains(byte) {
        guard digits < Self.mostDigits else { return nil }
        units = units * 10 + Int64(byte - 48)
        digits += 1
      } else if byte == UInt8(ascii: "."), point < 0 {
        point = digits
      } else {
        break
      }
      position += 1
    }
    guard digits > 0, point != 0, point != digits else { return nil }
    while position < range.upperBound, bytes[position] == UInt8(ascii: " ") { position += 1 }
    self.units = units
    fractionDigits = point < 0 ? 0 : digits - point
    end = position
  }

  /// The number in units so many digits behind the point; nil where it is finer or too large.
  func units(ofDigits digits: Int) -> Int64? {
    guard digits >= fractionDigits else { return nil }
    var result = units
    for _ in fractionDigits..<digits {
      let (next, overflows) = result.multipliedReportingOverflow(by: 10)
      guard !overflows else { return nil }
      result = next
    }
    return result
  }

  /// `2026-07-01`; nil for what is not written so.
  static func day(_ bytes: [UInt8], _ range: Range<Int>) -> Day? {
    let start = range.lowerBound
    let dash = UInt8(ascii: "-")
    guard range.count == 10, bytes[start + 4] == dash, bytes[start + 7] == dash,
      let year = whole(bytes, start..<start + 4), let month = whole(bytes, start + 5..<start + 7),
      let day = whole(bytes, start + 8..<start + 10)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func whole(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var value = 0
    for position in range {
      guard (48...57).contains(bytes[position]) else { return nil }
      value = value * 10 + Int(bytes[position] - 48)
    }
    return value
  }
}

/// Currencies met so far, by the bytes of their codes.
struct KnownCurrencies {
  private var keys: [UInt32] = []
  private var currencies: [Currency] = []

  /// The currency whose three letters these are; nil where they are none.
  mutating func currency(_ bytes: [UInt8], _ range: Range<Int>) -> Currency? {
    guard range.count == 3 else { return nil }
    let key = range.reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[$1]) }
    if let place = keys.firstIndex(of: key) { return currencies[place] }
    guard let currency = Currency(code: String(decoding: bytes[range], as: UTF8.self)) else {
      return nil
    }
    keys.append(key)
    currencies.append(currency)
    return currency
  }
}
