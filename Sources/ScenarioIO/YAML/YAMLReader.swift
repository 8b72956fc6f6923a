internal import Yams

/// Reads one YAML document into nodes with places.
enum YAMLReader {
  /// The root, or nil with one syntax error reported: after it nothing can be trusted.
  static func read(_ source: SourceText, _ collector: DiagnosticCollector) -> YAMLNode? {
    guard YAMLScan.accepts(source, collector) else { return nil }
    let text = source.text(0..<source.bytes.count)
    do {
      guard let root = try compose(yaml: text, .basic, .default, .utf8) else {
        reportEmpty(source, collector)
        return nil
      }
      return node(root, source)
    } catch let error as YamlError {
      report(error, source, collector)
    } catch {
      collector.report(.yamlSyntax, "\(error)", at: nil, file: source.path)
    }
    return nil
  }

  private static func reportEmpty(_ source: SourceText, _ collector: DiagnosticCollector) {
    collector.report(
      .emptyFile, "the file says nothing", at: source.span(line: 1, column: 1, length: 1),
      label: "expected keys, such as `title: …`",
      help: ["`portolan init FOLDER` writes files to begin with"], file: source.path)
  }

  private static func node(_ node: Node, _ source: SourceText) -> YAMLNode {
    switch node {
    case .scalar(let scalar): return self.scalar(scalar, source)
    case .sequence(let sequence):
      return YAMLNode(
        span: span(node.mark, 1, source), content: .sequence(sequence.map { self.node($0, source) })
      )
    case .mapping(let mapping):
      let entries = mapping.map { key, value in entry(key, value, source) }
      return YAMLNode(span: span(node.mark, 1, source), content: .mapping(entries))
    case .alias:
      return YAMLNode(span: span(node.mark, 1, source), content: .absent)
    }
  }

  private static func entry(_ key: Node, _ value: Node, _ source: SourceText) -> YAMLNode.Entry {
    let keyNode = node(key, source)
    let text: String
    if case .scalar(let name, _) = keyNode.content { text = name } else { text = "" }
    var valueNode = node(value, source)
    // An absent value is marked at the end of the line or later; its key is the better place.
    if case .absent = valueNode.content {
      valueNode = YAMLNode(span: keyNode.span, content: .absent)
    }
    return YAMLNode.Entry(key: text, keySpan: keyNode.span, value: valueNode)
  }

  private static func scalar(_ scalar: Node.Scalar, _ source: SourceText) -> YAMLNode {
    let isQuoted = scalar.style != .plain && scalar.style != .any
    let length = scalar.string.unicodeScalars.prefix { $0 != "\n" }.count + (isQuoted ? 2 : 0)
    let place = span(scalar.mark, length, source)
    if !isQuoted, ["", "~", "null"].contains(scalar.string) {
      return YAMLNode(span: place, content: .absent)
    }
    return YAMLNode(span: place, content: .scalar(scalar.string, isQuoted: isQuoted))
  }

  private static func span(_ mark: Mark?, _ length: Int, _ source: SourceText) -> SourceSpan {
    let line = min(max(1, mark?.line ?? 1), source.lineCount)
    return source.span(line: line, column: max(1, mark?.column ?? 1), length: length)
  }

  private static func report(
    _ error: YamlError, _ source: SourceText, _ collector: DiagnosticCollector
  ) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = span(mark, 1, source)
      collector.report(
        .yamlSyntax, "the YAML cannot be read: \(problem)", at: place,
        label: context.map { "\($0.text.trimmed), begun in line \($0.mark.line)" } ?? "",
        help: hints(problem, place), file: source.path)
    case .duplicatedKeysInMapping(let duplicates, let context):
      reportDuplicate(duplicates.first ?? "", span(context.mark, 1, source), source, collector)
    default:
      collector.report(
        .yamlSyntax, "the YAML cannot be read", at: span(nil, 1, source), file: source.path)
    }
  }

  private static func hints(_ problem: String, _ place: SourceSpan) -> [String] {
    if place.excerpt.contains("\t") { return ["indent with spaces, never with tabs"] }
    if problem.contains("mapping values are not allowed") {
      return ["put a value that holds `: ` in quotes, or check the indentation"]
    }
    return []
  }

  /// The composer names the first of the duplicates; the second is the next line that begins with the
  /// key at the same column.
  private static func reportDuplicate(
    _ key: String, _ first: SourceSpan, _ source: SourceText, _ collector: DiagnosticCollector
  ) {
    let length = key.unicodeScalars.count
    let original = source.span(line: first.line, column: first.column, length: length)
    var place = original
    var number = first.line + 1
    while number <= source.lineCount {
      let line = source.line(number)
      let start = source.offset(line: number, column: first.column)
      if source.text(start..<line.upperBound).hasPrefix(key + ":") {
        place = source.span(line: number, column: first.column, length: length)
        break
      }
      number += 1
    }
    collector.report(
      .duplicateKey, "the key `\(key)` is given twice", at: place, label: "given again",
      related: .init("first given here", original), file: source.path)
  }
}
