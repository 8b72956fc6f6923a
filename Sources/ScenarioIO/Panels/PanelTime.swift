internal import Commerce

/// A time of a table: a whole number, a day, or a second.
struct PanelTime {
  /// How times are written.
  enum Form {
    case counted
    case dated
  }

  let form: Form
  /// The number, or seconds since 1970.
  let value: Int

  /// The most that a counted time may be.
  private static let largest = 1_000_000_000

  init(
    _ bytes: [UInt8], _ range: Range<Int>, line: Int, _ column: String
  ) throws(PanelFileError) {
    if let plain = PlainNumber(bytes, range), plain.end == range.upperBound,
      plain.fractionDigits == 0, plain.units <= Self.largest
    {
      form = .counted
      value = Int(plain.units)
      return
    }
    let day = range.prefix(10)
    if let date = PlainNumber.day(bytes, day), let seconds = Self.clock(bytes[range.dropFirst(10)])
    {
      form = .dated
      value = date.daysSinceEpoch * 86_400 + seconds
      return
    }
    let text = String(decoding: bytes[range].prefix(40), as: UTF8.self)
    throw PanelFileError(
      "line \(line): `\(text)` in `\(column)` is no time; expected a whole number, or a day such as "
        + "2026-07-06 or 2026-07-06 13:00:00")
  }

  /// Seconds of ` 13:00`, ` 13:00:00` or `T13:00:00`; 0 for nothing, nil for anything else.
  private static func clock(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return 0 }
    guard first == UInt8(ascii: " ") || first == UInt8(ascii: "T") else { return nil }
    let parts = bytes.dropFirst().split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    let limits = [23, 59, 59]
    var seconds = 0
    for (part, limit) in zip(parts, limits) {
      guard part.count == 2, let number = Int(String(decoding: part, as: UTF8.self)),
        (0...limit).contains(number)
      else { return nil }
      seconds = seconds * 60 + number
    }
    return parts.count == 2 ? seconds * 60 : seconds
  }
}
