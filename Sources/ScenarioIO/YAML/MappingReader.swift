internal import Commerce

/// A YAML mapping read by its declaration: unknown keys and missing ones are reported at once, values
/// when they are asked for.
struct MappingReader {
  let span: SourceSpan
  private let declaration: MappingDeclaration
  private let collector: DiagnosticCollector
  private let entries: [String: YAMLNode.Entry]
  /// Declared keys that a reported unknown one probably meant.
  private let suspects: Set<String>

  /// Nil where the node is no mapping, which is reported.
  ///
  /// A delta on a base need not be complete.
  init?(
    _ node: YAMLNode, _ declaration: MappingDeclaration, isDelta: Bool = false,
    _ collector: DiagnosticCollector
  ) {
    self.declaration = declaration
    self.collector = collector
    span = node.span
    guard case .mapping(let list) = node.content else {
      Self.reportShape(node, "a mapping", declaration.name, collector)
      return nil
    }
    entries = Dictionary(list.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let known = declaration.fields.map(\.name)
    let strangers = list.filter { !known.contains($0.key) }
    suspects = Set(strangers.compactMap { NearestName.of($0.key, in: known) })
    for entry in strangers {
      collector.report(
        .unknownField, "`\(entry.key)` is not a key of \(declaration.name)", at: entry.keySpan,
        label: "not a key of \(declaration.name)",
        help: NearestName.of(entry.key, in: known).map { ["did you mean `\($0)`?"] }
          ?? ["known: \(known.joined(separator: ", "))"],
        file: entry.keySpan.file)
    }
    if !isDelta { reportMissing() }
  }

  private func reportMissing() {
    for field in declaration.fields
    where field.isRequired && !has(field.name) && !isSuspected(field.name) {
      collector.report(
        .missingField, "\(declaration.name) lacks `\(field.name)`", at: span,
        label: "expected a key `\(field.name)`", help: [field.help], file: span.file)
    }
  }

  /// Whether a misspelt key, which was reported, probably meant this one.
  func isSuspected(_ name: String) -> Bool { suspects.contains(name) }

  /// Whether the key is there with a value.
  func has(_ name: String) -> Bool { node(name) != nil }

  /// What stands after a key; nil where it is absent.
  func node(_ name: String) -> YAMLNode? {
    guard let value = entries[name]?.value else { return nil }
    if case .absent = value.content { return nil }
    return value
  }

  /// The place of a key.
  func keySpan(_ name: String) -> SourceSpan { entries[name]?.keySpan ?? span }

  /// A single value, or nil where it is absent or reported as wrong.
  func value(_ name: String) -> FieldValue? {
    guard let node = node(name), case .value(let kind)? = field(name)?.shape else { return nil }
    return Self.value(node, kind, collector)
  }

  /// A text.
  func text(_ name: String) -> String? {
    if case .text(let value) = value(name) { value } else { nil }
  }

  /// A number in the canonical unit.
  func number(_ name: String) -> Double? {
    if case .number(let value) = value(name) { value } else { nil }
  }

  /// A whole number.
  func whole(_ name: String) -> Int? {
    if case .whole(let value) = value(name) { value } else { nil }
  }

  /// A nested mapping.
  func mapping(_ name: String) -> MappingReader? {
    guard let node = node(name), case .mapping(let inner)? = field(name)?.shape else { return nil }
    return MappingReader(node, inner, collector)
  }

  /// The members of a list; a single thing stands for a list of one.
  func list(_ name: String) -> [YAMLNode] {
    guard let node = node(name) else { return [] }
    if case .sequence(let members) = node.content { return members }
    Self.reportShape(node, "a list", name, collector)
    return []
  }

  /// Words of a list, written as a YAML list or with spaces between.
  func words(_ name: String) -> [String] {
    guard let node = node(name), case .words(let words)? = field(name)?.shape else { return [] }
    let members: [YAMLNode]
    if case .sequence(let list) = node.content { members = list } else { members = [node] }
    return members.flatMap { member -> [String] in
      if case .list(let found) = Self.value(member, .choices(words), collector) {
        found
      } else {
        []
      }
    }
  }

  private func field(_ name: String) -> FieldDeclaration? {
    declaration.fields.first { $0.name == name }
  }

  /// A scalar as a kind of value.
  static func value(
    _ node: YAMLNode, _ kind: ValueKind, _ collector: DiagnosticCollector
  ) -> FieldValue? {
    guard case .scalar(let text, _) = node.content else {
      reportShape(node, "a single value", kind.expectation, collector)
      return nil
    }
    switch ValueReader.read(text.trimmed, as: kind) {
    case .success(let value): return value
    case .failure(let problem):
      collector.report(problem, at: node.span, file: node.span.file)
      return nil
    }
  }

  static func reportShape(
    _ node: YAMLNode, _ expected: String, _ what: String, _ collector: DiagnosticCollector
  ) {
    collector.report(
      .wrongShape, "\(node.shape) stands where \(expected) was expected", at: node.span,
      label: "expected \(expected): \(what)", file: node.span.file)
  }
}
