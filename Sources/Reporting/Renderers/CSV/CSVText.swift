/// Cells of a comma-separated file (RFC 4180) that no spreadsheet takes for a formula.
public enum CSVText {
  /// Text as a cell: quoted where it must be, with an apostrophe before what would be a formula.
  ///
  /// The rule is that of OWASP on CSV injection. Characters that steer a terminal are replaced.
  public static func cell(_ text: String) -> String {
    let plain = Escaping.plain(text)
    let isFormula = plain.drop { $0 == " " || $0 == "\u{A0}" }.first.map(starters.contains) ?? false
    let safe = isFormula ? "'" + plain : plain
    guard safe.contains(where: { $0 == "," || $0 == "\"" }) else { return safe }
    let doubled = safe.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) }
    return "\"\(doubled)\""
  }

  /// A number as a cell; what is not finite is missing, that is, empty.
  public static func cell(_ value: Double) -> String {
    value.isFinite ? JSONValue.text(of: value) : ""
  }

  /// Writes a number's cell; see ``cell(_:)-(Double)``.
  public static func append(_ value: Double, to text: inout [UInt8]) {
    guard value.isFinite else { return }
    text += value.description.utf8
    // `12.0` is written `12`.
    if text.last == UInt8(ascii: "0"), text[text.count - 2] == UInt8(ascii: ".") {
      text.removeLast(2)
    }
  }

  /// Half-width and full-width signs that begin a formula.
  private static let starters: Set<Character> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%"]
}
