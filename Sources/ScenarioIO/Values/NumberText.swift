/// A decimal number written plainly: digits, a point, digits.
struct NumberText: Equatable {
  /// The number.
  let value: Double
  /// Digits after the point, trailing zeros not counted.
  let fractionDigits: Int

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
    return .success(NumberText(value: value, fractionDigits: significant))
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
      return
        "\(text.filter { $0 != "," }), or \(text.map { $0 == "," ? "." : String($0) }.joined())"
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
