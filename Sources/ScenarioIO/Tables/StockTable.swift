internal import Commerce

/// stock.csv: what lies where at the start, and what is on its way.
enum StockTable {
  static let declaration = TableDeclaration(
    .stock, required: true, key: ["product", "variant", "node", "arrival"],
    "Units on the shelf at the start, and inbound with the day they arrive.",
    columns: [
      ColumnDeclaration(
        "product", .reference(.products), required: true, "What it is.", example: "lamp"),
      ColumnDeclaration(
        "variant", .name, "Which stock variant; needed where the product has several.",
        example: "lamp-uk"),
      ColumnDeclaration(
        "node", .name, required: true, "Where it lies: a node, or a store for the node serving it.",
        example: "us-amazon"),
      ColumnDeclaration(
        "units", .whole(0...100_000_000), required: true, "How many.", example: "1500"),
      ColumnDeclaration(
        "arrival", .day, "The day it arrives; empty for what is on the shelf.",
        example: "2027-01-18"),
    ])

  /// The positions at the start.
  static func positions(
    _ context: LoadContext, variants: Roster<StockVariant>, stores: Roster<Store>,
    nodes: Roster<Node>
  ) -> [StockPosition] {
    context.rows(.stock).compactMap { row in
      let variant = variant(row, variants, context)
      let node = node(row, stores, nodes, context)
      checkArrival(row, context)
      guard let variant, let node, let units = row.whole("units") else { return nil }
      return StockPosition(variant: variant, node: node, units: units, arrival: row.day("arrival"))
    }
  }

  private static func variant(
    _ row: TableRow, _ variants: Roster<StockVariant>, _ context: LoadContext
  ) -> Identifier<StockVariant>? {
    guard let product: Identifier<Product> = row.name("product") else { return nil }
    let own = variants.filter { $0.product == product }
    if let name: Identifier<StockVariant> = row.name("variant") {
      if own.contains(where: { $0.id == name }) { return name }
      context.reportUnknown(row, "variant", "variant of `\(product)`", Set(own.map(\.id.text)))
      return nil
    }
    if own.count > 1 {
      context.collector.report(
        .ambiguous, "`\(product)` has several stock variants", at: row.span("product"),
        label: "give `variant`", help: ["variants: \(own.map(\.id.text).joined(separator: ", "))"],
        file: row.file("product"))
      return nil
    }
    return own.first?.id
  }

  private static func node(
    _ row: TableRow, _ stores: Roster<Store>, _ nodes: Roster<Node>, _ context: LoadContext
  ) -> Identifier<Node>? {
    guard let text = row.text("node") else { return nil }
    if nodes[Identifier(text)] != nil { return Identifier(text) }
    if let store = stores[Identifier(text)] { return store.node }
    // A store that could not be built was reported where it stands.
    guard !context.isUnfinished(.stores), !context.names(.stores).contains(text) else { return nil }
    context.reportUnknown(
      row, "node", "node or store", Set(nodes.map(\.id.text) + stores.map(\.id.text)))
    return nil
  }

  private static func checkArrival(_ row: TableRow, _ context: LoadContext) {
    guard let calendar = context.header.calendar, let arrival = row.day("arrival") else { return }
    guard arrival < calendar.start || arrival >= calendar.end else { return }
    let isPast = arrival < calendar.start
    context.collector.report(
      .outsideCalendar, "\(arrival) is \(isPast ? "before the start" : "after the horizon")",
      at: row.span("arrival"), label: "expected \(calendar.start) to \(calendar.end)",
      help: isPast ? ["leave `arrival` empty for what has arrived"] : [], file: row.file("arrival"))
  }
}
