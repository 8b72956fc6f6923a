/// The JSON that schemas are made of, with members in the order given.
indirect enum JSONValue {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// Indented text.
  func written(indent: String = "") -> String {
    let deeper = indent + "  "
    switch self {
    case .text(let text): return JSONText.quoted(text)
    case .number(let number): return Measure.short(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let members):
      guard !members.isEmpty else { return "[]" }
      return "[" + members.map { $0.written(indent: indent) }.joined(separator: ", ") + "]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map {
        "\(deeper)\(JSONText.quoted($0.0)): \($0.1.written(indent: deeper))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
    }
  }
}
