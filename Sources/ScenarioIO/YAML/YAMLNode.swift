/// A piece of YAML with its place.
///
/// Scalars stay text: what they mean is decided by what is declared for their key, never by how
/// they look (`NO`, `0123456` and `5:30` are traps).
struct YAMLNode: Sendable {
  /// Where it begins; for scalars the whole of it.
  let span: SourceSpan
  /// What it is.
  let content: Content

  /// Shapes of YAML.
  enum Content: Sendable {
    case scalar(String, isQuoted: Bool)
    case sequence([YAMLNode])
    case mapping([Entry])
    /// Nothing after the colon, `~` or `null`.
    case absent
  }

  /// A key with its value.
  struct Entry: Sendable {
    let key: String
    let keySpan: SourceSpan
    let value: YAMLNode
  }

  /// In words, for messages.
  var shape: String {
    switch content {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .absent: "nothing"
    }
  }
}
