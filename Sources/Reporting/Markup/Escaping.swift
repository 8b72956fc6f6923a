/// Makes any text harmless: what a user wrote is shown, never obeyed.
enum Escaping {
  /// What stands for a character that may not appear: Unicode's replacement character.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Text without characters that steer terminals, parsers or the direction of writing.
  ///
  /// Line breaks and tabs become blanks. Letters written from right to left stay; only marks that
  /// re-order what surrounds them go (Trojan Source, CVE-2021-42574).
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: result.append(replacement)
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: result.append(replacement)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Text as content or attribute of HTML and SVG.
  static func markup(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in plain(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
