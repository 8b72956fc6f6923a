/// A decimal number as it was written: whole units of a power of ten, never a binary fraction.
public struct ExactNumber: Hashable, Sendable, CustomStringConvertible {
  /// All digits as one whole number.
  public let units: Int64
  /// How many of them stand after the point, without zeros at the end.
  public let fractionDigits: Int

  /// Digits that are taken at most.
  public static let mostDigits = 15

  /// Reads digits with a point or none, up to ``mostDigits`` of them, zeros at the ends not counted;
  /// nil for anything else.
  public init?(_ text: some StringProtocol) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    var (whole, fraction) = ([UInt8](), [UInt8]())
    var isAfterPoint = false
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      switch byte {
      case 48...57 where isAfterPoint: fraction.append(byte - 48)
      case 48...57: whole.append(byte - 48)
      case UInt8(ascii: ".") where !isAfterPoint: isAfterPoint = true
      default: return nil
      }
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    while fraction.last == 0 { fraction.removeLast() }
    let digits = (whole + fraction).drop { $0 == 0 }
    guard digits.count <= Self.mostDigits, fraction.count <= Self.mostDigits else { return nil }
    let magnitude = digits.reduce(Int64(0)) { $0 * 10 + Int64($1) }
    units = isNegative ? -magnitude : magnitude
    fractionDigits = fraction.count
  }

  /// A whole number of some power of ten; zeros at the end of the fraction are dropped.
  init(units: Int64, fractionDigits: Int) {
    var (units, digits) = (units, fractionDigits)
    while digits > 0, units % 10 == 0 { (units, digits) = (units / 10, digits - 1) }
    self.units = units
    self.fractionDigits = digits
  }

  /// Ten to the number of digits after the point: what ``units`` is to be divided by.
  public var scale: Int64 { (0..<fractionDigits).reduce(1) { power, _ in power * 10 } }

  /// So many times the number if that is whole and fits, else nil: `0.2` a thousand times is 200.
  public func times(_ factor: Int64) -> Int64? {
    let (product, overflows) = units.multipliedReportingOverflow(by: factor)
    guard !overflows, product % scale == 0 else { return nil }
    return product / scale
  }

  /// The number in plain digits.
  public var description: String {
    guard fractionDigits > 0 else { return "\(units)" }
    let fraction = String(units.magnitude % scale.magnitude)
    let padding = String(repeating: "0", count: fractionDigits - fraction.count)
    return "\(units < 0 ? "-" : "")\(units.magnitude / scale.magnitude).\(padding)\(fraction)"
  }
}
