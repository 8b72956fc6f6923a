/// One key of a YAML mapping, said once: reader, schema and documentation go by it.
struct FieldDeclaration: Sendable {
  /// The key.
  let name: String
  /// What stands after it.
  let shape: FieldShape
  /// Whether the mapping needs it.
  let isRequired: Bool
  /// What holds without it, as a file would write it.
  let standard: String?
  /// What it means, in a sentence.
  let help: String

  init(
    _ name: String, _ shape: FieldShape, required: Bool = false, default standard: String? = nil,
    _ help: String
  ) {
    self.name = name
    self.shape = shape
    isRequired = required
    self.standard = standard
    self.help = help
  }

  /// A key with a single value.
  init(
    _ name: String, _ kind: ValueKind, required: Bool = false, default standard: String? = nil,
    _ help: String
  ) {
    self.init(name, .value(kind), required: required, default: standard, help)
  }
}

/// What may stand after a key.
indirect enum FieldShape: Sendable {
  /// A single value.
  case value(ValueKind)
  /// A mapping with declared keys.
  case mapping(MappingDeclaration)
  /// A list of such things.
  case list(FieldShape)
  /// A list of words, as a YAML list or with spaces between.
  case words([String])
  /// A list of actions.
  case actions
  /// A mapping whose keys are names of tables and whose values are files.
  case tables
  /// A mapping whose keys are settings.
  case settings
}

/// A mapping with declared keys.
struct MappingDeclaration: Sendable {
  /// What to call it in messages.
  let name: String
  /// What it is, in a sentence.
  let help: String
  /// Its keys in the order in which templates write them.
  let fields: [FieldDeclaration]

  init(_ name: String, _ help: String, fields: [FieldDeclaration]) {
    self.name = name
    self.help = help
    self.fields = fields
  }
}
