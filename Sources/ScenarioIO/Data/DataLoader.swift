internal import Commerce

/// Adds the rows that the data of a file stand for to the tables of the scenario.
struct DataLoader {
  let data: HistoryData
  let files: FileReader
  let folder: (any ScenarioFolder)?
  let start: Day?
  let collector: DiagnosticCollector

  /// Adds rows of history, products and stock, takes stores without any of them out, and says what
  /// was done.
  ///
  /// Where the data cannot be used, which is reported, the tables that lack them count as
  /// unfinished.
  func fill(_ tables: inout TableLoader.Tables) -> [DefaultNote] {
    guard let rows = tables.rows[.history], rows.isEmpty else {
      reportBoth(tables.rows[.history]?.first)
      return []
    }
    guard let start, let source = files.dataText(data, in: folder),
      let sales = DataSales(source, data.columns, before: start, collector)
    else {
      tables.unfinished.formUnion(data.tables)
      return []
    }
    let names = storeNames(tables.rows[.stores] ?? [])
    let selection = DataSelection(sales, stores: Set(names.keys), most: data.topListings)
    guard !selection.chosen.isEmpty else {
      reportNothing(source, start)
      tables.unfinished.formUnion(data.tables)
      return []
    }
    let made = DataRows(
      data: data, sales: sales, chosen: selection.chosen, storeNames: names, start: start)
    made.checkNames(collector)
    let idle = dropIdleStores(&tables, selection, names)
    tables.rows[.history] = made.history()
    add(.products, &tables) { made.products(except: $0) }
    add(.stock, &tables) { made.stock(except: $0) }
    return DataNotes(
      file: data.file, sales: sales, selection: selection, idle: idle, start: start
    ).notes()
  }

  private func add(
    _ table: TableName, _ tables: inout TableLoader.Tables, _ rows: (Set<String>) -> [TableRow]
  ) {
    let own = Set((tables.rows[table] ?? []).compactMap { $0.text("product") })
    tables.rows[table, default: []] += rows(own)
  }

  /// Names of stores.csv by what the data call them.
  private func storeNames(_ rows: [TableRow]) -> [String: String] {
    var names: [String: String] = [:]
    for row in rows {
      guard let store = row.text("store") else { continue }
      let called = row.text("data_name") ?? store
      guard let other = names.updateValue(store, forKey: called) else { continue }
      collector.report(
        .duplicateRow, "the data's `\(called)` is `\(other)` already",
        at: row.span(row.text("data_name") == nil ? "store" : "data_name"), label: "given again",
        file: row.file("store"))
    }
    return names
  }

  /// Open stores that none of the chosen pairs is of have nothing to sell.
  private func dropIdleStores(
    _ tables: inout TableLoader.Tables, _ selection: DataSelection, _ names: [String: String]
  ) -> [String] {
    let busy = Set(selection.chosen.compactMap { names[$0.store] })
    let listed = Set((tables.rows[.listings] ?? []).compactMap { $0.text("store") })
    var idle: [String] = []
    tables.rows[.stores]?.removeAll { row in
      guard let store = row.text("store"), row.text("status") == "open", !busy.contains(store),
        !listed.contains(store)
      else { return false }
      idle.append(row.text("title") ?? store)
      return true
    }
    return idle
  }

  private func reportBoth(_ row: TableRow?) {
    guard let row else { return }
    collector.report(
      .ambiguous, "sales are given here and by `history.data`", at: row.span("store"),
      label: "a scenario has one of the two", help: ["remove the table, or `history.data`"],
      file: row.file("store"))
  }

  private func reportNothing(_ source: SourceText, _ start: Day) {
    collector.report(
      .historyMissing, "the data hold no sale of any store before \(start)", at: nil,
      help: ["`data_name` in stores.csv is what the data call a store"], file: source.path)
  }
}
