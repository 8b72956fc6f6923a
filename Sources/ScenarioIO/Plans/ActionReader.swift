internal import Commerce

/// An action with the place of what it is about.
struct PlacedAction {
  let timed: StageTemplate.TimedAction
  let span: SourceSpan
}

/// Reads the actions of stages, gates and triggers.
struct ActionReader {
  let places: PlanPlaces
  let collector: DiagnosticCollector

  /// The actions of a list.
  func actions(_ nodes: [YAMLNode]) -> [PlacedAction] { nodes.compactMap(action) }

  private func action(_ node: YAMLNode) -> PlacedAction? {
    guard case .mapping(let entries) = node.content else {
      MappingReader.reportShape(node, "a mapping", "`close: {store: …}`", collector)
      return nil
    }
    let known = ActionDeclaration.all.map(\.name)
    let named = entries.filter { $0.key != ActionDeclaration.delay.name }
    guard let entry = named.first, named.count == 1,
      let declaration = ActionDeclaration.all.first(where: { $0.name == entry.key })
    else {
      reportUnknown(named, node, known)
      return nil
    }
    let delay = delay(entries)
    guard let details = MappingReader(entry.value, declaration, collector),
      let action = read(declaration.name, details)
    else { return nil }
    return PlacedAction(
      timed: StageTemplate.TimedAction(afterWeeks: delay, action),
      span: details.node("store")?.span ?? entry.keySpan)
  }

  private func reportUnknown(
    _ named: [YAMLNode.Entry], _ node: YAMLNode, _ known: [String]
  ) {
    if let extra = named.dropFirst().first, known.contains(named[0].key) {
      collector.report(
        .unknownAction, "one entry holds two actions", at: extra.keySpan,
        label: "begin it with `- ` as an entry of its own", file: extra.keySpan.file)
      return
    }
    let key = named.first?.key ?? ""
    collector.report(
      .unknownAction, key.isEmpty ? "an entry without action" : "`\(key)` is not an action",
      at: named.first?.keySpan ?? node.span, label: "expected an action",
      help: NearestName.help(for: key, in: known), file: node.span.file)
  }

  private func delay(_ entries: [YAMLNode.Entry]) -> Int {
    guard let entry = entries.first(where: { $0.key == ActionDeclaration.delay.name }),
      case .whole(let weeks) = MappingReader.value(entry.value, .whole(0...520), collector)
    else { return 0 }
    return weeks
  }

  private func read(_ name: String, _ details: MappingReader) -> StageAction? {
    switch name {
    case "open": return open(details)
    case "close": return store(details).map { .close(store: $0) }
    case "withdraw": return namedSelector(details, name).map(StageAction.withdraw)
    case "stop_orders": return namedSelector(details, name).map(StageAction.stopOrders)
    case "clear": return namedSelector(details, name).map(StageAction.clear)
    case "cover": return details.number("days").map { .cover(days: $0) }
    case "staff": return details.number("people").map { .staff(people: $0) }
    case "spend": return spend(details)
    default:
      let selector = selector(details)
      guard let factor = details.number("factor") else { return nil }
      return name == "price"
        ? .price(selector, factor: factor) : .advertising(selector, factor: factor)
    }
  }

  private func open(_ details: MappingReader) -> StageAction? {
    guard let store = store(details) else { return nil }
    guard let word = details.text("mode"), let mode: FulfilmentMode = Words.value(word) else {
      return .open(store: store, mode: nil)
    }
    if let found = places.stores[store], !found.allowedModes.contains(mode),
      let span = details.node("mode")?.span
    {
      let allowed = found.allowedModes.map { Words.word(of: $0) }.joined(separator: " ")
      collector.report(
        .impossibleAction, "`\(store)` may not run in \(word)", at: span,
        label: "allowed: \(allowed)", help: ["add it to `allowed_modes` in stores.csv"],
        file: span.file)
    }
    return .open(store: store, mode: mode)
  }

  private func spend(_ details: MappingReader) -> StageAction? {
    guard case .amount(let amount) = details.value("amount"), let currency = amount.currency,
      let money = Money(majorUnits: amount.number, currency), let purpose = details.text("on")
    else { return nil }
    return .spend(money, on: purpose)
  }

  private func store(_ details: MappingReader) -> Identifier<Store>? {
    name(details, "store", places.storeNames, .stores).map { Identifier($0) }
  }

  private func namedSelector(_ details: MappingReader, _ action: String) -> SettingSelector? {
    let selector = selector(details)
    guard selector == SettingSelector() else { return selector }
    if !["product", "category", "store", "platform", "market"].contains(where: details.has) {
      collector.report(
        .missingField, "`\(action)` does not say what", at: details.span,
        label: "expected a product, category, store, platform or market", file: details.span.file)
    }
    return nil
  }

  private func selector(_ details: MappingReader) -> SettingSelector {
    SettingSelector(
      product: name(details, "product", places.products, .products).map { Identifier($0) },
      category: name(details, "category", places.categories, .products),
      store: name(details, "store", places.storeNames, .stores).map { Identifier($0) },
      platform: name(details, "platform", places.platforms, .platforms).map { Identifier($0) },
      market: name(details, "market", places.markets, .markets).map { Identifier($0) })
  }

  private func name(
    _ details: MappingReader, _ key: String, _ known: Set<String>, _ table: TableName
  ) -> String? {
    guard let name = details.text(key), let span = details.node(key)?.span else { return nil }
    guard !known.contains(name), !places.isUnfinished(table) else { return name }
    collector.report(
      .unknownName, "there is no \(key) `\(name)`", at: span, label: "not a known \(key)",
      help: NearestName.help(for: name, in: known), file: span.file)
    return nil
  }
}
