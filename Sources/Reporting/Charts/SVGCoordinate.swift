/// Coordinates as text: short, so that a page of charts stays small, and the same on every machine.
///
/// Charts are fluid: horizontal places are per cent of the plot's width, vertical ones pixels, so
/// that letters keep their size from a phone to a screen. Curves lie in an inner drawing of 1000
/// units' width that is stretched.
enum SVGCoordinate {
  /// The width of the inner drawing of curves.
  static let curveWidth = 1000.0

  /// A share of the width as per cent: `12.5%`.
  static func percent(_ share: Double) -> String { short(share * 100) + "%" }

  /// A number of pixels.
  static func pixels(_ value: Double) -> String { short(value) }

  /// A number with at most two digits after its point and no needless zeros.
  static func short(_ value: Double, digits: Int = 2) -> String {
    guard value.isFinite, value.magnitude < 1e9 else { return "0" }
    let power = digits == 2 ? 100.0 : digits == 1 ? 10 : 1
    let scaled = Int((value * power).rounded())
    if scaled == 0 { return "0" }
    let sign = scaled < 0 ? "-" : ""
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(power))
    guard rest != 0 else { return "\(sign)\(whole)" }
    var fraction = String(rest)
    while fraction.count < digits { fraction = "0" + fraction }
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(sign)\(whole).\(fraction)"
  }

  /// Text that fits into so many letters, with a sign that some are missing.
  static func clipped(_ text: String, to length: Int) -> String {
    text.count <= length ? text : text.prefix(max(1, length - 1)) + "…"
  }
}
