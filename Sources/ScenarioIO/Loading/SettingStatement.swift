internal import Commerce

/// One number as a file states it, from firm.csv, settings.csv or `settings:`.
struct SettingStatement {
  let key: String
  let keySpan: SourceSpan
  let value: String
  let valueSpan: SourceSpan
  let selector: SettingSelector
  /// Where the finest name of the selector stands, for "too fine".
  let selectorSpan: SourceSpan
  let source: String?
  let level: FolderLevel

  /// What tells it from other statements.
  var identity: String { "\(key)\u{1F}\(selector.description)" }

  /// The statements of firm.csv or settings.csv.
  static func from(_ rows: [TableRow]) -> [SettingStatement] {
    rows.compactMap { row in
      guard let key = row.text("setting"), let value = row.text("value"), !row.isBroken else {
        return nil
      }
      let selector = selector(row)
      let named = ["product", "category", "store", "platform", "market"]
        .first { row.table.name == .settings && row.text($0) != nil }
      return SettingStatement(
        key: key, keySpan: row.span("setting"), value: value, valueSpan: row.span("value"),
        selector: selector, selectorSpan: row.span(named ?? "setting"),
        source: row.text("source"), level: row.level)
    }
  }

  private static func selector(_ row: TableRow) -> SettingSelector {
    guard row.table.name == .settings else { return SettingSelector() }
    return SettingSelector(
      product: row.name("product"), category: row.text("category"), store: row.name("store"),
      platform: row.name("platform"), market: row.name("market"))
  }
}
