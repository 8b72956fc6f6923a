/// A decimal number written plainly: digits, a point, digits.
struct NumberText: Equatable {
  /// The number.
  let value: Double
  /// Digits after the point, trailing zeros not counted.
  let fractionDigits: Int
  /// Whether the point may part thousands, as in `900.000`: one to three digits, and three after it.
  let mayPartThousands: Bool

  /// Reads a number, or says why it is none.
  static func read(_ text: some StringProtocol) -> Result<NumberText, ValueProblem> {
    let bytes = Array(text.utf8)
    var position = 0
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      position = 1
    }
    let whole = digits(bytes, &position)
    var fraction = 0..<0
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      fraction = digits(bytes, &position)
    }
    guard position == bytes.count, !whole.isEmpty || !fraction.isEmpty, bytes.count <= 40,
      let value = Double(String(text)), value.isFinite
    else { return .failure(problem(String(text))) }
    let significant = bytes[fraction].reversed().drop { $0 == UInt8(ascii: "0") }.count
    return .success(
      NumberText(
        value: value, fractionDigits: significant,
        mayPartThousands: fraction.count == 3 && (1...3).contains(whole.count)
          && bytes[whole.lowerBound] != UInt8(ascii: "0")))
  }

  /// The longest beginning of a text that looks like a number, and the rest: where the unit begins.
  static func split(_ text: String) -> (number: Substring, unit: String) {
    let end =
      text.firstIndex { character in
        !(("0"..."9").contains(character) || "+-.,'_".contains(character))
      } ?? text.endIndex
    return (text[..<end], String(text[end...]).trimmed)
  }

  private static func digits(_ bytes: [UInt8], _ position: inout Int) -> Range<Int> {
    let start = position
    while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
    return start..<position
  }

  private static func problem(_ text: String) -> ValueProblem {
    let lowered = text.lowercased()
    let shown = String(text.prefix(40))
    if let sign = text.first, "$€£¥".contains(sign) { return signInFront(shown) }
    guard lowered.contains(where: \.isNumber) else {
      let isUnknown = ["nan", "inf", "-inf", "infinity", "n/a", "na", "-", "null"].contains(lowered)
      return ValueProblem(
        .notANumber, "`\(shown)` is not a number", label: "expected a number",
        help: isUnknown ? ["leave the cell empty where the value is not known"] : [])
    }
    let allowed = Set("0123456789.,'_ ekm+-")
    guard lowered.allSatisfy(allowed.contains) else {
      return ValueProblem(
        .notANumber, "`\(shown)` is not a number", label: "expected digits and a point")
    }
    return ValueProblem(
      .numberFormat, "`\(shown)` could mean two numbers", label: "expected digits and a point",
      help: plainForm(lowered).map { ["write \($0)"] } ?? ["write digits and a point only"])
  }

  private static func signInFront(_ shown: String) -> ValueProblem {
    ValueProblem(
      .notANumber, "`\(shown)` begins with a sign", label: "expected digits and a point",
      help: [
        "write \(shown.dropFirst()) in a column such as `price_usd`, or "
          + "`\(shown.dropFirst()) USD` with the three letters of the currency"
      ])
  }

  /// What was probably meant, where only separators or a suffix are in the way.
  private static func plainForm(_ text: String) -> String? {
    if text.hasSuffix("k") || text.hasSuffix("m"), let value = Double(String(text.dropLast())) {
      return plain(value * (text.hasSuffix("k") ? 1e3 : 1e6))
    }
    if text.contains("e") { return Double(text).flatMap(plain) }
    let last = text.lastIndex { $0 == "," || $0 == "." }
    let commas = text.filter { $0 == "," }.count
    guard let last, commas > 0 else {
      let bare = text.filter { !"_' ".contains($0) }
      return Double(bare) == nil ? nil : bare
    }
    let tail = text[text.index(after: last)...]
    let isThousands = tail.count == 3 && (commas > 1 || text.filter { $0 == "." }.isEmpty)
    if isThousands, commas == 1 {
      let decimal = Double(text.map { $0 == "," ? "." : String($0) }.joined())
      return "\(text.filter { $0 != "," })\(decimal.map { ", or \($0)" } ?? "")"
    }
    let head = text[..<last].filter { !",.'_ ".contains($0) }
    let result = isThousands ? head + tail : "\(head).\(tail)"
    return Double(result) == nil ? nil : result
  }

  private static func plain(_ value: Double) -> String? {
    guard value.magnitude < 1e15 else { return nil }
    return value == value.rounded() ? String(Int64(value)) : "\(value)"
  }
}
