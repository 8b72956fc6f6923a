internal import Commerce

/// stores.csv: shops, open or candidate.
enum StoresTable {
  static let declaration = TableDeclaration(
    .stores, required: true, key: ["store"],
    "Your shops: one row per platform and market, those that trade and those you might open.",
    columns: [
      ColumnDeclaration(
        "store", .identifier, required: true, "Your name for the store; results are keyed by it.",
        example: "us-amazon"),
      ColumnDeclaration(
        "title", .text, "What reports call it; without it, the name.", example: "Amazon US"),
      ColumnDeclaration(
        "platform", .reference(.platforms), required: true,
        "The platform: a shipped one or one of platforms.csv.", example: "amazon"),
      ColumnDeclaration(
        "market", .reference(.markets), required: true,
        "Where its buyers are: a shipped market or one of markets.csv.", example: "us"),
      ColumnDeclaration(
        "kind", .choice(Words.all(Store.Kind.self)), default: "consumer",
        "To whom it sells.", example: "consumer"),
      ColumnDeclaration(
        "status", .choice(Words.all(Store.Status.self)), default: "open",
        "Whether it trades at the start or a plan may open it.", example: "open"),
      ColumnDeclaration(
        "operating_model", .choice(Words.all(OperatingModel.self)),
        default: "third_party_platform", "Who runs it.", example: "third_party_platform"),
      ColumnDeclaration(
        "mode", .choice(Words.all(FulfilmentMode.self)), required: true,
        "How its orders reach the buyer.", example: "platform_warehouse"),
      ColumnDeclaration(
        "allowed_modes", .choices(Words.all(FulfilmentMode.self)),
        "Modes that a plan may choose, with spaces between; without it, only the present one.",
        example: "platform_warehouse overseas_warehouse"),
      ColumnDeclaration(
        "node", .name, "The node that serves it; without it, the market's node for the mode.",
        example: "us-amazon-warehouse"),
      ColumnDeclaration(
        "currency", .currency, "What buyers pay in; without it, the market's currency.",
        example: "USD"),
      ColumnDeclaration(
        "ad_spend", .money(allowsLocal: true), required: true,
        "Advertising at the start, per month (for a candidate: once it trades).",
        example: "12000"),
      ColumnDeclaration(
        "reference_store", .name,
        "For a candidate: the open store whose demand and assortment its own are likened to.",
        example: "us-amazon"),
      ColumnDeclaration(
        "data_name", .text, "What the file of `history.data` calls it; without it, the name.",
        example: "United States"),
    ])

  /// The stores of the scenario; nodes are filled in by ``NetworkBuilder``.
  static func drafts(_ context: LoadContext, markets: Roster<Market>) -> [StoreDraft] {
    let rows = context.rows(.stores)
    let openStores = Set(
      rows.filter { $0.text("status") == "open" }.compactMap { $0.text("store") })
    return rows.compactMap { row in
      checkReference(row, openStores, context)
      guard let id: Identifier<Store> = row.name("store"),
        let platform: Identifier<Platform> = row.name("platform"),
        let market: Identifier<Market> = row.name("market"), let place = markets[market],
        let mode: FulfilmentMode = row.choice("mode"),
        let kind: Store.Kind = row.choice("kind"),
        let status: Store.Status = row.choice("status"),
        let model: OperatingModel = row.choice("operating_model")
      else { return nil }
      let currency = row.text("currency").flatMap(Currency.init(code:)) ?? place.currency
      guard let adSpend = context.money(row, "ad_spend", local: currency) else { return nil }
      let listed = row.list("allowed_modes").compactMap { Words.value($0) as FulfilmentMode? }
      return StoreDraft(
        row: row, id: id, title: row.text("title") ?? id.text, platform: platform, market: place,
        kind: kind, status: status, model: model, mode: mode,
        allowedModes: listed.contains(mode) ? listed : [mode] + listed, currency: currency,
        adSpend: adSpend, reference: row.name("reference_store"))
    }
  }

  private static func checkReference(
    _ row: TableRow, _ openStores: Set<String>, _ context: LoadContext
  ) {
    guard let reference = row.text("reference_store") else { return }
    let all = context.names(.stores)
    guard all.contains(reference) else {
      context.reportUnknown(row, "reference_store", "store", all)
      return
    }
    guard !openStores.contains(reference) || reference == row.text("store") else { return }
    context.collector.report(
      .referenceCycle,
      "`\(reference)` does not trade at the start, so nothing can be likened to it",
      at: row.span("reference_store"), label: "expected an open store",
      help: openStores.isEmpty ? [] : ["open: \(openStores.sorted().joined(separator: ", "))"],
      file: row.file("reference_store"))
  }
}

/// A store before its node is known.
struct StoreDraft {
  let row: TableRow
  let id: Identifier<Store>
  let title: String
  let platform: Identifier<Platform>
  let market: Market
  let kind: Store.Kind
  let status: Store.Status
  let model: OperatingModel
  let mode: FulfilmentMode
  let allowedModes: [FulfilmentMode]
  let currency: Currency
  let adSpend: Money
  let reference: Identifier<Store>?

  /// The store served by a node.
  func store(at node: Identifier<Node>) -> Store {
    Store(
      id: id, title: title, platform: platform, market: market.id, kind: kind, status: status,
      operatingModel: model, mode: mode, allowedModes: allowedModes, node: node,
      currency: currency, monthlyAdvertising: adSpend, referenceStore: reference)
  }
}
