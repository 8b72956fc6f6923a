/// Turns diagnostics into text for people or JSON for machines.
public struct DiagnosticRenderer: Sendable {
  private let form: Form

  private enum Form: Sendable {
    case text(colour: Bool)
    case json
  }

  /// The form of a compiler: code, message, place, line, caret, help.
  public static func text(colour: Bool) -> DiagnosticRenderer {
    DiagnosticRenderer(form: .text(colour: colour))
  }

  /// One JSON object per line, the text form among its members.
  public static let json = DiagnosticRenderer(form: .json)

  /// All diagnostics, each ended by a line break.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined()
  }

  /// One diagnostic, ended by a line break.
  public func render(_ diagnostic: Diagnostic) -> String {
    switch form {
    case .text(let colour): text(diagnostic, Palette(isOn: colour)) + "\n"
    case .json: json(diagnostic) + "\n"
    }
  }

  private func text(_ diagnostic: Diagnostic, _ palette: Palette) -> String {
    let tint = palette.colour(of: diagnostic.severity)
    var lines = [
      "\(tint)\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]\(palette.off)"
        + "\(palette.bold): \(diagnostic.message)\(palette.off)"
    ]
    let widest = max(diagnostic.span?.line ?? 0, diagnostic.related?.span.line ?? 0)
    let margin = String(repeating: " ", count: String(widest).count)
    if let span = diagnostic.span {
      lines += frame(span, caption: diagnostic.label, arrow: "-->", tint, margin, palette)
    }
    if let related = diagnostic.related {
      lines += frame(
        related.span, caption: related.caption, arrow: ":::", palette.blue, margin, palette)
    }
    lines += diagnostic.help.map { "\(margin) \(palette.blue)=\(palette.off) help: \($0)" }
    if diagnostic.severity != .note {
      lines.append(
        "\(margin) \(palette.blue)=\(palette.off) more: portolan explain \(diagnostic.code.id)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func frame(
    _ span: SourceSpan, caption: String, arrow: String, _ tint: String, _ margin: String,
    _ palette: Palette
  ) -> [String] {
    let bar = "\(palette.blue)|\(palette.off)"
    let number = String(span.line)
    let pad = String(repeating: " ", count: max(0, margin.count - number.count))
    let indent = String(repeating: " ", count: max(0, span.column - span.excerptColumn))
    let room = max(1, span.excerpt.unicodeScalars.count - indent.count)
    let carets = String(repeating: "^", count: min(span.length, room))
    return [
      "\(margin)\(palette.blue)\(arrow)\(palette.off) \(span.place)",
      "\(margin) \(bar)",
      "\(palette.blue)\(pad)\(number)\(palette.off) \(bar) \(Self.printable(span.excerpt))",
      "\(margin) \(bar) \(indent)\(tint)\(carets)\(caption.isEmpty ? "" : " " + caption)\(palette.off)",
    ]
  }

  /// Tabs and control characters as one visible column each, so that carets stay under their text
  /// and a hostile file cannot drive the terminal.
  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value == 9 {
        result.append(" ")
      } else if scalar.value < 32 || (127...159).contains(scalar.value) {
        result.append("\u{FFFD}")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private func json(_ diagnostic: Diagnostic) -> String {
    var members = [
      "\"severity\":\(JSONText.quoted(diagnostic.severity.rawValue))",
      "\"code\":\(JSONText.quoted(diagnostic.code.id))",
      "\"message\":\(JSONText.quoted(diagnostic.message))",
    ]
    if let span = diagnostic.span {
      members.append("\"span\":\(Self.json(span, caption: diagnostic.label))")
    }
    if let related = diagnostic.related {
      members.append("\"related\":\(Self.json(related.span, caption: related.caption))")
    }
    members.append("\"help\":[\(diagnostic.help.map(JSONText.quoted).joined(separator: ","))]")
    members.append("\"rendered\":\(JSONText.quoted(text(diagnostic, Palette(isOn: false))))")
    return "{\(members.joined(separator: ","))}"
  }

  private static func json(_ span: SourceSpan, caption: String) -> String {
    "{\"file\":\(JSONText.quoted(span.file)),\"line\":\(span.line),\"column\":\(span.column),"
      + "\"length\":\(span.length),\"label\":\(JSONText.quoted(caption))}"
  }

  /// The terminal's colours, or nothing.
  private struct Palette {
    let isOn: Bool
    var bold: String { isOn ? "\u{1B}[1m" : "" }
    var blue: String { isOn ? "\u{1B}[1;34m" : "" }
    var off: String { isOn ? "\u{1B}[0m" : "" }

    func colour(of severity: Diagnostic.Severity) -> String {
      guard isOn else { return "" }
      switch severity {
      case .error: return "\u{1B}[1;31m"
      case .warning: return "\u{1B}[1;33m"
      case .note: return "\u{1B}[1;36m"
      }
    }
  }
}
