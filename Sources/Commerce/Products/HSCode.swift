/// A Harmonized System code as digits: 6 worldwide, 8 or 10 in national tariffs.
///
/// Text, never a number, because a leading zero counts.
public struct HSCode: Hashable, Sendable, CustomStringConvertible {
  /// The digits without points.
  public let digits: String

  /// Reads 2 to 10 digits, with or without points and spaces between (`8504.40.95`); else nil.
  public init?(_ text: some StringProtocol) {
    let digits = String(text.filter { $0 != "." && $0 != " " })
    // Bytes, because a digit with a mark on it lies between "0" and "9" too.
    guard (2...10).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self.digits = digits
  }

  /// Whether this code lies under a heading: whether it begins with the heading's digits.
  public func lies(under prefix: HSCode) -> Bool { digits.hasPrefix(prefix.digits) }

  /// The digits.
  public var description: String { digits }
}
