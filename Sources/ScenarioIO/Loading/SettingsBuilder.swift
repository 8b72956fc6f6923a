internal import Commerce

/// Makes the book of settings of what files state, and checks each statement by its declaration.
struct SettingsBuilder {
  let context: LoadContext

  /// The book.
  ///
  /// A later folder's statement holds; two of one folder for the same thing are an error.
  func book(
    _ statements: [SettingStatement]
  ) -> (book: SettingBook, failed: Set<SettingKey>) {
    let declarations = Dictionary(
      context.vocabulary.settings.map { ($0.key.text, $0) }, uniquingKeysWith: { first, _ in first }
    )
    var held: [String: SettingStatement] = [:]
    var order: [String] = []
    for statement in statements.sorted(by: { $0.level < $1.level }) {
      let earlier = held.updateValue(statement, forKey: statement.identity)
      guard let earlier else {
        order.append(statement.identity)
        continue
      }
      if earlier.level == statement.level { reportTwice(statement, earlier) }
    }
    var failed: Set<SettingKey> = []
    let entries = order.compactMap { held[$0] }.compactMap { statement in
      let entry = entry(statement, declarations)
      if entry == nil { failed.insert(SettingKey(statement.key)) }
      return entry
    }
    let book = SettingBook(declarations: context.vocabulary.settings, entries: entries)
    return (book, failed)
  }

  private func reportTwice(_ statement: SettingStatement, _ earlier: SettingStatement) {
    context.collector.report(
      .duplicateRow, "`\(statement.key)` is given twice for \(statement.selector.description)",
      at: statement.keySpan, label: "given again",
      related: .init("first given here", earlier.keySpan), file: statement.keySpan.file)
  }

  private func entry(
    _ statement: SettingStatement, _ declarations: [String: SettingDeclaration]
  ) -> SettingBook.Entry? {
    guard let declaration = declarations[statement.key] else {
      context.collector.report(
        .settingUnknown, "there is no setting `\(statement.key)`", at: statement.keySpan,
        label: "not a setting", help: NearestName.help(for: statement.key, in: declarations.keys),
        file: statement.keySpan.file)
      return nil
    }
    let scope = Self.scope(of: statement.selector)
    if scope > declaration.scope {
      context.collector.report(
        .settingTooFine, "`\(statement.key)` cannot be set so finely", at: statement.selectorSpan,
        label: "expected at the finest one value per \(declaration.scope.rawValue)",
        file: statement.keySpan.file)
      return nil
    }
    switch value(statement.value, declaration) {
    case .success(let value):
      return SettingBook.Entry(
        key: declaration.key, selector: statement.selector, value: value.law,
        currency: value.currency, layer: .user,
        evidence: Evidence(
          citation: statement.source ?? statement.keySpan.file, status: .given))
    case .failure(let problem):
      context.collector.report(
        problem.with(prefix: "`\(statement.key)`: ", help: [declaration.help]),
        at: statement.valueSpan, file: statement.keySpan.file)
      return nil
    }
  }

  /// A setting's number in the canonical unit, with its currency if it is money.
  private func value(
    _ text: String, _ declaration: SettingDeclaration
  ) -> Result<(law: UncertainNumber, currency: Currency?), ValueProblem> {
    let samples = context.samples
    guard let measure = Measure(declaration.unit) else {
      return QuantityText.moneyLaw(text, in: declaration.range, samples: samples)
        .map { ($0.law, $0.currency) }
    }
    return QuantityText.law(text, measure, in: declaration.range, samples: samples)
      .map { ($0, nil) }
  }

  private static func scope(of selector: SettingSelector) -> SettingScope {
    if selector.product != nil || selector.category != nil { return .listing }
    if selector.store != nil || selector.platform != nil { return .store }
    return selector.market == nil ? .firm : .market
  }

  /// Reports settings without default that some part of the business does not get.
  ///
  /// A key with a statement that could not be read is not reported again.
  func checkRequired(
    _ book: SettingBook, except failed: Set<SettingKey>,
    places: [SettingScope: [SettingSelector]]
  ) {
    guard !context.isUnfinished(.firm), !context.isUnfinished(.settings) else { return }
    for declaration in book.declarations
    where declaration.standard == nil && !failed.contains(declaration.key) {
      let entries = book.entries(for: declaration.key)
      let bare = (places[declaration.scope] ?? []).first { place in
        !entries.contains { $0.selector.matches(place) }
      }
      guard let bare else { continue }
      context.collector.report(
        .settingMissing,
        "`\(declaration.key)` is not set\(bare == SettingSelector() ? "" : " for \(bare.description)")",
        at: nil,
        help: [
          "add `\(declaration.key),\(Self.example(declaration))` to "
            + (declaration.key.text.hasPrefix("firm.") ? "firm.csv" : "settings.csv"),
          declaration.help,
        ], file: "settings \(declaration.key)")
    }
  }

  private static func example(_ declaration: SettingDeclaration) -> String {
    Measure(declaration.unit)?.written(declaration.range.lowerBound) ?? "100000 USD"
  }
}
