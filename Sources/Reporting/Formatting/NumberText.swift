/// Numbers as a reader sees them: one place, so that a figure looks alike wherever it stands.
///
/// Thousands are parted by commas, the minus is a real minus (U+2212), and blanks inside a figure do
/// not break. What is not finite is a dash. Halves are rounded away from zero.
enum NumberText {
  /// What stands where there is no number.
  static let missing = "–"
  /// Keeps a figure and its unit on one line.
  static let space = "\u{A0}"
  private static let minus = "\u{2212}"

  /// A number with so many digits after its point: `−1,234.50`.
  static func fixed(_ value: Double, digits: Int) -> String {
    let power = powerOfTen(digits)
    let scaled = (value * power).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, let magnitude = UInt64(exactly: scaled.magnitude) else { return missing }
    let sign = scaled < 0 ? minus : ""
    let unit = UInt64(power)
    let whole = grouped(String(magnitude / unit))
    guard digits > 0 else { return sign + whole }
    let fraction = String(magnitude % unit)
    return sign + whole + "." + String(repeating: "0", count: digits - fraction.count) + fraction
  }

  /// The same with a plus before what is above zero.
  static func signed(_ value: Double, digits: Int) -> String {
    let text = fixed(value, digits: digits)
    let isZero = text.allSatisfy { "0.,".contains($0) }
    return value > 0 && !isZero && text != missing ? "+" + text : text
  }

  /// A whole number: `12,345`.
  static func count(_ value: Int) -> String { fixed(Double(value), digits: 0) }

  /// A count of things: `1 future`, `2,000 futures`.
  static func counted(_ value: Int, _ thing: String) -> String {
    "\(count(value)) \(thing)\(value == 1 ? "" : "s")"
  }

  /// A share as per cent: `43 %`, `4.3 %` below ten.
  static func percent(_ share: Double) -> String {
    let points = share * 100
    let digits = points.magnitude < 9.95 && points != points.rounded() ? 1 : 0
    let text = fixed(points, digits: digits)
    return text == missing ? missing : text + space + "%"
  }

  /// A share as per cent with one digit, for columns.
  static func percentInColumn(_ share: Double) -> String {
    let text = fixed(share * 100, digits: 1)
    return text == missing ? missing : text + space + "%"
  }

  /// A probability as readers grasp it: `43 of 100`.
  static func frequency(_ probability: Double) -> String {
    guard probability.isFinite else { return missing }
    if probability > 0, probability < 0.005 { return "fewer than 1 of 100" }
    if probability < 1, probability > 0.995 { return "more than 99 of 100" }
    return fixed(probability * 100, digits: 0) + " of 100"
  }

  /// A number with three significant digits, thousands parted: `84,300`, `12.4`, `0.053`.
  static func significant(_ value: Double) -> String {
    guard value.isFinite else { return missing }
    let rounded = roundedToThreeDigits(value)
    var digits = 0
    var reach = rounded.magnitude
    while reach > 0, reach < 100, digits < 6 {
      reach *= 10
      digits += 1
    }
    let text = fixed(rounded, digits: digits)
    guard text.contains(".") else { return text }
    let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(trimmed.reversed())
  }

  /// The nearest number with three significant digits.
  static func roundedToThreeDigits(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return value }
    var power = 1.0
    while value.magnitude * power < 100, power < 1e12 { power *= 10 }
    while value.magnitude * power >= 1000, power > 1e-18 { power /= 10 }
    return (value * power).rounded(.toNearestOrAwayFromZero) / power
  }

  private static func powerOfTen(_ digits: Int) -> Double {
    (0..<digits).reduce(1) { power, _ in power * 10 }
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
