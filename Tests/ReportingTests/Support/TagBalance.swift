import Foundation

/// A parser that knows nothing but tags: it finds what a browser would quietly mend.
enum TagBalance {
  /// What is wrong with a page of markup, or nil.
  static func fault(in page: String) -> String? {
    var open: [Substring] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      if rest[..<start].contains(">") { return "a bare > before \(rest[start...].prefix(40))" }
      guard let end = rest[start...].firstIndex(of: ">") else { return "an open tag at the end" }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if let fault = take(tag, &open) { return fault }
      if open.last == "style", let close = rest.range(of: "</style>") {
        rest = rest[close.lowerBound...]
      }
    }
    return open.isEmpty ? nil : "left open: \(open)"
  }

  private static func take(_ tag: Substring, _ open: inout [Substring]) -> String? {
    if tag.hasPrefix("!DOCTYPE") || tag.hasSuffix("/") { return quotes(in: tag) }
    if tag.hasPrefix("/") {
      let name = tag.dropFirst()
      guard open.popLast() == name else { return "\(tag) closes nothing" }
      return nil
    }
    open.append(tag.prefix { $0.isLetter || $0.isNumber })
    return quotes(in: tag)
  }

  private static func quotes(in tag: Substring) -> String? {
    if tag.contains("<") { return "a tag inside a tag: \(tag)" }
    return tag.count { $0 == "\"" } % 2 == 0 ? nil : "an odd number of quotes: \(tag)"
  }
}
