/// A JSON document as a value, written alike on every machine: keys in the order given, numbers by
/// their shortest text that reads back to the same bits, what is not finite as null (RFC 8259).
public enum JSONValue: Sendable, Hashable {
  /// Nothing known.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number; null where it is not finite.
  case number(Double)
  /// Text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Members in order.
  case object([Member])

  /// One member of an object.
  public struct Member: Sendable, Hashable {
    /// Its name.
    public let key: String
    /// Its value.
    public let value: JSONValue

    /// A member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// An object of members in order.
  public static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// A number, or null for nil.
  public static func number(orNull value: Double?) -> JSONValue { value.map(number) ?? .null }

  /// The document with two blanks of indentation and a line break at its end.
  public var document: String {
    var output = ""
    write(into: &output, indentation: 0)
    return output + "\n"
  }

  /// The value on one line with a line break at its end, keys sorted: a record of JSON Lines.
  public var line: String { compact + "\n" }

  private var compact: String {
    switch self {
    case .array(let values): return "[" + values.map(\.compact).joined(separator: ",") + "]"
    case .object(let members):
      let texts = members.sorted { $0.key < $1.key }
        .map { "\(Self.quoted($0.key)):\($0.value.compact)" }
      return "{" + texts.joined(separator: ",") + "}"
    default:
      var output = ""
      write(into: &output, indentation: 0)
      return output
    }
  }

  private func write(into output: inout String, indentation: Int) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .number(let value): output += Self.text(of: value)
    case .string(let value): output += Self.quoted(value)
    case .array(let values):
      Self.write(values, between: ("[", "]"), into: &output, indentation: indentation) {
        $0.write(into: &$1, indentation: indentation + 1)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), into: &output, indentation: indentation) {
        $1 += Self.quoted($0.key) + ": "
        $0.value.write(into: &$1, indentation: indentation + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between marks: (open: String, close: String), into output: inout String,
    indentation: Int, _ write: (Item, inout String) -> Void
  ) {
    output += marks.open
    for (position, item) in items.enumerated() {
      output += (position == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indentation + 1)
      write(item, &output)
    }
    if !items.isEmpty { output += "\n" + String(repeating: "  ", count: indentation) }
    output += marks.close
  }

  /// Swift's description is the shortest that reads back; a whole number loses its `.0`.
  static func text(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Text in quotes.
  ///
  /// `<` and `>` are escaped too, so that a document can stand inside a page; marks
  /// that steer the direction of writing are escaped, so that no viewer obeys them.
  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: output += "\\\""
      case 0x5C: output += "\\\\"
      case 0x0A: output += "\\n"
      case 0x0D: output += "\\r"
      case 0x09: output += "\\t"
      case 0..<0x20, 0x3C, 0x3E, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E,
        0x2066...0x2069, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
