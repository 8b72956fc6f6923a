internal import Commerce

/// Reads `settings:` of scenario.yaml.
struct InlineSettings {
  let context: LoadContext

  /// One statement with its part of the business.
  static let statement = MappingDeclaration(
    "a setting", "A number for part of the business.",
    fields: [
      FieldDeclaration("value", .text, required: true, "The number with its unit."),
      FieldDeclaration("product", .reference(.products), "For one product."),
      FieldDeclaration("category", .name, "For one category."),
      FieldDeclaration("store", .reference(.stores), "For one store."),
      FieldDeclaration("platform", .reference(.platforms), "For one platform."),
      FieldDeclaration("market", .reference(.markets), "For one market."),
      FieldDeclaration("source", .text, "Where the number comes from."),
    ])

  /// What a folder's scenario.yaml states.
  func statements(_ folder: LoadedFolder) -> [SettingStatement] {
    guard let node = folder.yaml?.node("settings") else { return [] }
    guard case .mapping(let entries) = node.content else {
      MappingReader.reportShape(node, "a mapping", "`returns.rate: 8 %`", context.collector)
      return []
    }
    return entries.flatMap { entry -> [SettingStatement] in
      switch entry.value.content {
      case .sequence(let members): members.compactMap { statement(entry, $0, folder) }
      default: [statement(entry, entry.value, folder)].compactMap { $0 }
      }
    }
  }

  private func statement(
    _ entry: YAMLNode.Entry, _ node: YAMLNode, _ folder: LoadedFolder
  ) -> SettingStatement? {
    if case .mapping = node.content { return placed(entry, node, folder) }
    guard case .text(let text) = MappingReader.value(node, .text, context.collector) else {
      return nil
    }
    return SettingStatement(
      key: entry.key, keySpan: entry.keySpan, value: text, valueSpan: node.span,
      selector: SettingSelector(), selectorSpan: entry.keySpan, source: nil, level: folder.level)
  }

  private func placed(
    _ entry: YAMLNode.Entry, _ node: YAMLNode, _ folder: LoadedFolder
  ) -> SettingStatement? {
    guard let reader = MappingReader(node, Self.statement, context.collector),
      let value = reader.text("value"), let valueNode = reader.node("value")
    else { return nil }
    var finest: SourceSpan?
    func name(_ key: String, _ table: TableName, _ known: Set<String>? = nil) -> String? {
      guard let name = reader.text(key), let span = reader.node(key)?.span else { return nil }
      finest = finest ?? span
      let known = known ?? context.names(table)
      if !context.isUnfinished(table), !known.contains(name) {
        context.collector.report(
          .unknownName, "there is no \(key) `\(name)`", at: span, label: "not a known \(key)",
          help: NearestName.help(for: name, in: known), file: span.file)
      }
      return name
    }
    let selector = SettingSelector(
      product: name("product", .products).map { Identifier($0) },
      category: name("category", .products, context.categories),
      store: name("store", .stores).map { Identifier($0) },
      platform: name("platform", .platforms).map { Identifier($0) },
      market: name("market", .markets).map { Identifier($0) })
    return SettingStatement(
      key: entry.key, keySpan: entry.keySpan, value: value, valueSpan: valueNode.span,
      selector: selector, selectorSpan: finest ?? entry.keySpan, source: reader.text("source"),
      level: folder.level)
  }
}
