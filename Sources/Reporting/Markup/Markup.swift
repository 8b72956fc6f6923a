/// Writes HTML and SVG as balanced elements.
///
/// Text and attributes pass through ``Escaping`` with no way round it, and there is no call for scripts or inline styles.
struct Markup {
  /// What was written so far.
  private(set) var output = ""

  /// Attributes in order; nil leaves one out, an empty text writes a bare switch as `name=""`.
  typealias Attributes = KeyValuePairs<String, String?>

  /// An element with content.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    output += ">"
    content(&self)
    output += "</\(name)>"
  }

  /// An element with text alone.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
    output += "/>"
  }

  /// Text.
  mutating func text(_ text: String) { output += Escaping.markup(text) }

  /// A line break in the source, where it helps to compare two files.
  mutating func newline() { output += "\n" }

  /// Constant source of our own: the document type and the style sheet.
  mutating func constant(_ source: StaticString) { output += source.description }

  /// The style sheet, which is computed from the palette and holds nothing of the user's.
  mutating func style(_ sheet: String) { output += "<style>\(sheet)</style>" }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    output += "<\(name)"
    for case (let key, let value?) in attributes {
      output += " \(key)=\"\(Escaping.markup(value))\""
    }
  }
}
