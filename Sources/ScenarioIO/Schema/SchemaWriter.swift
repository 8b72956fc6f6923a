internal import Commerce

/// Turns declarations into JSON Schema.
struct SchemaWriter {
  let vocabulary: Vocabulary

  /// A whole schema.
  func document(
    title: String, _ mapping: MappingDeclaration, extra: [(String, JSONValue)]
  ) -> String {
    guard case .object(let members) = schema(mapping) else { return "" }
    let head: [(String, JSONValue)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")), ("title", .text(title)),
    ]
    return JSONValue.object(head + members + extra).written() + "\n"
  }

  /// The columns of a table.
  func table(_ table: TableDeclaration) -> JSONValue {
    .object([
      ("file", .text(table.name.file)), ("description", .text(table.help)),
      ("required", .flag(table.isRequired)), ("key", .list(table.key.map(JSONValue.text))),
      ("columns", .list(table.columns.map(Self.column))),
    ])
  }

  /// What there is to know of one column.
  static func column(_ column: ColumnDeclaration) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("name", .text(column.name)), ("header", .text(column.headerExample)),
      ("description", .text(column.help)), ("holds", .text(column.kind.expectation)),
      ("required", .flag(column.isRequired)), ("example", .text(column.example)),
    ]
    if let standard = column.standard { members.append(("default", .text(standard))) }
    return .object(members)
  }

  private func schema(_ mapping: MappingDeclaration) -> JSONValue {
    let properties = mapping.fields.map { ($0.name, described(schema($0.shape), $0)) }
    let required = mapping.fields.filter(\.isRequired).map { JSONValue.text($0.name) }
    var members: [(String, JSONValue)] = [
      ("type", .text("object")), ("description", .text(mapping.help)),
      ("additionalProperties", .flag(false)), ("properties", .object(properties)),
    ]
    // A what-if may leave to its base what a scenario of its own needs.
    let hasBase = mapping.fields.contains { $0.name == "base" }
    if !required.isEmpty, hasBase {
      members.append(
        (
          "anyOf",
          .list([
            .object([("required", .list([.text("base")]))]),
            .object([("required", .list(required))]),
          ])
        ))
    } else if !required.isEmpty {
      members.append(("required", .list(required)))
    }
    return .object(members)
  }

  private func described(_ schema: JSONValue, _ field: FieldDeclaration) -> JSONValue {
    guard case .object(var members) = schema else { return schema }
    members.removeAll { $0.0 == "description" }
    let standard = field.standard.map { " Default: \($0)." } ?? ""
    members.append(("description", .text(field.help + standard)))
    return .object(members)
  }

  private func schema(_ shape: FieldShape) -> JSONValue {
    switch shape {
    case .value(let kind): return schema(kind)
    case .mapping(let mapping): return schema(mapping)
    case .list(let inner):
      return .object([("type", .text("array")), ("items", schema(inner))])
    case .words(let words):
      let word = JSONValue.object([("enum", .list(words.map(JSONValue.text)))])
      let list = JSONValue.object([("type", .text("array")), ("items", word)])
      return .object([("anyOf", .list([list, .object([("type", .text("string"))])]))])
    case .actions: return actions
    case .tables:
      let files = TableName.allCases.map { ($0.rawValue, Self.text) }
      return .object([
        ("type", .text("object")), ("additionalProperties", .flag(false)),
        ("properties", .object(files)),
      ])
    case .settings: return settings
    }
  }

  private static let text = JSONValue.object([("type", .text("string"))])

  private func schema(_ kind: ValueKind) -> JSONValue {
    let types = JSONValue.list([.text("string"), .text("number")])
    switch kind {
    case .whole(let range):
      return .object([
        ("type", .text("integer")), ("minimum", .number(Double(range.lowerBound))),
        ("maximum", .number(Double(range.upperBound))),
      ])
    case .choice(let words): return .object([("enum", .list(words.map(JSONValue.text)))])
    case .flag: return .object([("type", .list([.text("boolean"), .text("string")]))])
    case .day, .week:
      return .object([
        ("type", .text("string")), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ])
    case .currency:
      return .object([("enum", .list(Currency.knownCodes.map(JSONValue.text)))])
    default: return .object([("type", types)])
    }
  }

  private var actions: JSONValue {
    let one = ActionDeclaration.all.map { action in
      JSONValue.object([
        ("type", .text("object")), ("description", .text(action.help)),
        ("required", .list([.text(action.name)])), ("additionalProperties", .flag(false)),
        (
          "properties",
          .object([
            (action.name, schema(action)),
            (
              ActionDeclaration.delay.name,
              described(schema(ActionDeclaration.delay.shape), ActionDeclaration.delay)
            ),
          ])
        ),
      ])
    }
    return .object([
      ("type", .text("array")), ("items", .object([("anyOf", .list(one))])),
    ])
  }

  private var settings: JSONValue {
    let statement = schema(InlineSettings.statement)
    let value = JSONValue.list([
      .object([("type", .list([.text("string"), .text("number")]))]), statement,
      .object([("type", .text("array")), ("items", statement)]),
    ])
    let properties = vocabulary.settings.sorted { $0.key < $1.key }.map { setting in
      (
        setting.key.text,
        JSONValue.object([("anyOf", value), ("description", .text(setting.help))])
      )
    }
    return .object([
      ("type", .text("object")), ("additionalProperties", .flag(false)),
      ("properties", .object(properties)),
    ])
  }
}
