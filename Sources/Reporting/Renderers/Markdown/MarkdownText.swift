/// Text that Markdown shows as it is.
enum MarkdownText {
  /// Text on one line, its signs of markup escaped; angle brackets become entities, since many
  /// viewers let HTML through.
  static func inline(_ text: String) -> String {
    var result = ""
    for scalar in Escaping.plain(text).unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "!", "~", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
