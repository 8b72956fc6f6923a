/// Looks over a YAML text before it is composed and refuses what could make composing it dear or its
/// meaning hidden: anchors, aliases, tags, merge keys, complex keys, deep nesting.
///
/// The composer expands aliases while it compares keys, which is exponential for an alias bomb; so
/// this scan has to come first. It knows just enough of the grammar to tell where a token begins:
/// quotes, comments, block scalars, flow brackets. Where it is in doubt it refuses.
struct YAMLScan {
  private let source: SourceText
  private let collector: DiagnosticCollector
  private var quote: UInt8?
  private var flowDepth = 0
  /// Columns at which the open block collections begin.
  private var indents: [Int] = []
  /// While in a block scalar: the column that its lines lie beyond.
  private var blockScalarParent: Int?
  private var isClean = true

  private init(_ source: SourceText, _ collector: DiagnosticCollector) {
    self.source = source
    self.collector = collector
  }

  /// Whether the text may be composed; what forbids it is reported.
  static func accepts(_ source: SourceText, _ collector: DiagnosticCollector) -> Bool {
    var scan = YAMLScan(source, collector)
    for number in 1...source.lineCount {
      scan.scan(source.line(number))
      if !scan.isClean { return false }
    }
    return true
  }

  private mutating func scan(_ line: Range<Int>) {
    var offset = line.lowerBound
    while offset < line.upperBound, byte(offset, line) == UInt8(ascii: " ") { offset += 1 }
    let indent = offset - line.lowerBound
    if let parent = blockScalarParent {
      if offset == line.upperBound || indent > parent { return }
      blockScalarParent = nil
    }
    scanTokens(from: offset, in: line)
  }

  private mutating func scanTokens(from first: Int, in line: Range<Int>) {
    var offset = first
    var isTokenStart = quote == nil
    // The column that a block scalar on this line must be indented beyond; unknown at first.
    var parent: Int?
    while offset < line.upperBound, isClean {
      if quote != nil {
        offset = scanQuoted(offset, line)
        continue
      }
      let current = byte(offset, line)
      let next = offset + 1 < line.upperBound ? byte(offset + 1, line) : nil
      let isBeforeBlank = next == nil || next == 32 || next == 9
      let previousIsBlank =
        offset == line.lowerBound || [32, 9].contains(byte(offset - 1, line))
      if current == 32 || current == 9 {
        offset += 1
      } else if current == UInt8(ascii: "#"), previousIsBlank {
        return
      } else if isTokenStart {
        if current == UInt8(ascii: "-"), isBeforeBlank, flowDepth == 0 {
          parent = offset - line.lowerBound
          open(at: offset - line.lowerBound, offset)
          offset += 1
        } else if let parent, isBlockScalarHeader(offset, line) {
          blockScalarParent = parent
          return
        } else {
          isTokenStart = scanTokenStart(offset, line, isBeforeBlank: isBeforeBlank)
          if !isTokenStart, parent == nil || flowDepth == 0, quote == nil {
            open(at: offset - line.lowerBound, offset)
          }
          parent = flowDepth == 0 ? (isTokenStart ? parent : offset - line.lowerBound) : nil
          offset += 1
        }
      } else {
        if flowDepth > 0 { closeFlow(current) }
        let separates =
          (current == UInt8(ascii: ":") && (isBeforeBlank || flowDepth > 0))
          || (flowDepth > 0 && current == UInt8(ascii: ","))
        isTokenStart = separates
        offset += 1
      }
    }
  }

  /// Handles the first byte of a token; true where another token begins right after it.
  private mutating func scanTokenStart(
    _ offset: Int, _ line: Range<Int>, isBeforeBlank: Bool
  ) -> Bool {
    switch byte(offset, line) {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte(offset, line)
    case UInt8(ascii: "&"): refuse("an anchor", offset, line)
    case UInt8(ascii: "*"): refuse("an alias", offset, line)
    case UInt8(ascii: "!"): refuse("a tag", offset, line)
    case UInt8(ascii: "%") where offset == line.lowerBound: refuse("a directive", offset, line)
    case UInt8(ascii: "?") where isBeforeBlank: refuse("a complex key", offset, line)
    case UInt8(ascii: "<") where isMergeKey(offset, line): refuse("a merge key", offset, line)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      flowDepth += 1
      checkDepth(offset)
      return true
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
      closeFlow(byte(offset, line))
      return byte(offset, line) == UInt8(ascii: ",") && flowDepth > 0
    default: break
    }
    return false
  }

  private mutating func closeFlow(_ byte: UInt8) {
    if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { flowDepth = max(0, flowDepth - 1) }
  }

  private mutating func scanQuoted(_ offset: Int, _ line: Range<Int>) -> Int {
    let current = byte(offset, line)
    if quote == UInt8(ascii: "\""), current == UInt8(ascii: "\\") { return offset + 2 }
    guard current == quote else { return offset + 1 }
    let isDoubled =
      current == UInt8(ascii: "'") && offset + 1 < line.upperBound
      && byte(offset + 1, line) == current
    if isDoubled { return offset + 2 }
    quote = nil
    return offset + 1
  }

  /// `|` or `>` with its indicators and nothing after it but a comment.
  private func isBlockScalarHeader(_ offset: Int, _ line: Range<Int>) -> Bool {
    guard flowDepth == 0, [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(byte(offset, line)) else {
      return false
    }
    let rest = source.text(offset + 1..<line.upperBound)
    let indicators = rest.prefix { $0.isNumber || $0 == "+" || $0 == "-" }
    let after = rest.dropFirst(indicators.count)
    let text = after.drop { $0 == " " }
    return text.isEmpty || (text.first == "#" && after.first == " ")
  }

  private func isMergeKey(_ offset: Int, _ line: Range<Int>) -> Bool {
    let rest = source.text(offset..<min(line.upperBound, offset + 8))
    return rest.hasPrefix("<<") && rest.dropFirst(2).drop { $0 == " " }.first == ":"
  }

  private mutating func open(at column: Int, _ offset: Int) {
    guard flowDepth == 0 else { return }
    while let last = indents.last, last > column { indents.removeLast() }
    if indents.last != column { indents.append(column) }
    checkDepth(offset)
  }

  private mutating func checkDepth(_ offset: Int) {
    guard indents.count + flowDepth > InputLimits.nesting else { return }
    isClean = false
    collector.report(
      .nestedTooDeep, "nested more than \(InputLimits.nesting) levels deep",
      at: source.span(offset..<offset + 1), label: "this level is one too many", file: source.path)
  }

  private mutating func refuse(_ what: String, _ offset: Int, _ line: Range<Int>) {
    isClean = false
    var end = offset + 1
    while end < line.upperBound, ![32, 9, 44, 93, 125].contains(byte(end, line)) { end += 1 }
    collector.report(
      .yamlFeature, "\(what) is not used in scenario files", at: source.span(offset..<end),
      label: "write the value out",
      help: ["if this is meant as text, put it in quotes: \"\(source.text(offset..<end))\""],
      file: source.path)
  }

  private func byte(_ offset: Int, _ line: Range<Int>) -> UInt8 { source.bytes[offset] }
}
