/// One column of a table, said once: loader, schema, templates and documentation read it.
struct ColumnDeclaration: Sendable {
  /// The name without unit; a column's header may add one (`price_usd`).
  let name: String
  /// What it holds.
  let kind: ValueKind
  /// Whether every row needs it.
  let isRequired: Bool
  /// What an empty cell means, as a file would write it; nil where it means "none" or a default that
  /// depends on other tables, which the help then says.
  let standard: String?
  /// What it means, in a sentence.
  let help: String
  /// A value as a file writes it.
  let example: String

  init(
    _ name: String, _ kind: ValueKind, required: Bool = false, default standard: String? = nil,
    _ help: String, example: String
  ) {
    self.name = name
    self.kind = kind
    isRequired = required
    self.standard = standard
    self.help = help
    self.example = example
  }

  /// The unit in a header that begins with this column's name: nil where the header is another
  /// column's, `.some(nil)` where it is the bare name.
  func unit(inHeader header: String) -> ColumnUnit?? {
    if header == name { return .some(nil) }
    guard header.hasPrefix(name + "_") else { return nil }
    let suffix = String(header.dropFirst(name.count + 1))
    switch kind {
    case .money(let allowsLocal):
      if suffix == "local" { return allowsLocal ? .some(.local) : nil }
      guard suffix == suffix.lowercased(),
        case .success(let currency) = QuantityText.currency(suffix.uppercased())
      else { return nil }
      return .some(.currency(currency))
    default:
      return kind.measure?.suffixes.first { $0.suffix == suffix }
        .map { .some(.measure($0.suffix, $0.size)) }
    }
  }

  /// How the header may be written, for help: `price_usd` rather than `price`.
  var headerExample: String {
    switch kind {
    case .money(let allowsLocal): allowsLocal ? "\(name)_local" : "\(name)_usd"
    default: kind.measure?.suffixes.first.map { "\(name)_\($0.suffix)" } ?? name
    }
  }
}
