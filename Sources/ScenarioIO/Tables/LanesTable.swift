internal import Commerce

/// lanes.csv: ways for goods.
enum LanesTable {
  static let declaration = TableDeclaration(
    .lanes, key: ["lane"],
    "Ways from node to node in bulk, or from a node to the buyers of a market in parcels. Without "
      + "it, lanes are made from lane_rates by region.",
    columns: [
      ColumnDeclaration(
        "lane", .identifier, required: true, "Your name for it.", example: "sea-us"),
      ColumnDeclaration(
        "from", .name, required: true, "The node where it begins.", example: "factory-cn"),
      ColumnDeclaration(
        "to_node", .name, "The node where it ends; or give `to_market`.",
        example: "us-amazon-warehouse"),
      ColumnDeclaration(
        "to_market", .reference(.markets), "The market to whose buyers it leads.", example: "us"),
      ColumnDeclaration(
        "mode", .choice(Words.all(Lane.Mode.self)), required: true, "What carries the goods.",
        example: "sea"),
      ColumnDeclaration(
        "transit", .law(.days, 0...365), required: true, "Door to shelf, check-in included.",
        example: "32 to 48"),
      ColumnDeclaration(
        "cost_per_kg", .money(allowsLocal: false), required: true, "Freight per kilogram.",
        example: "7"),
      ColumnDeclaration(
        "cost_per_parcel", .money(allowsLocal: false),
        "Freight per shipment or parcel beside the weight.", example: "0"),
      ColumnDeclaration(
        "customs", .choice(Words.all(Lane.CustomsTreatment.self)), required: true,
        "What customs does at its end.", example: "bulk_entry"),
      ColumnDeclaration(
        "importer", .choice(Words.all(Lane.Importer.self)), default: "seller", "Who imports.",
        example: "seller"),
      ColumnDeclaration(
        "declares", .names,
        "Facts that its consignments declare, which duties and taxes ask for. Without it, `courier`, "
          + "`ocean`, `rail`, `truck` or `air` as the mode says.", example: "post"),
    ])

  /// The lanes given.
  static func lanes(_ context: LoadContext, nodes: Set<String>) -> [Lane] {
    context.rows(.lanes).compactMap { row in
      guard let id: Identifier<Lane> = row.name("lane"),
        let origin = node(row, "from", nodes, context),
        let destination = destination(row, nodes, context),
        let mode: Lane.Mode = row.choice("mode"),
        let transit = row.law("transit"), let perKilogram = row.money("cost_per_kg"),
        let customs: Lane.CustomsTreatment = row.choice("customs"),
        let importer: Lane.Importer = row.choice("importer")
      else { return nil }
      return Lane(
        id: id, origin: origin, destination: destination, mode: mode, transitDays: transit,
        costPerKilogram: perKilogram,
        costPerParcel: row.money("cost_per_parcel") ?? .zero(perKilogram.currency),
        customs: customs, importer: importer, declares: row.list("declares"))
    }
  }

  private static func node(
    _ row: TableRow, _ column: String, _ nodes: Set<String>, _ context: LoadContext
  ) -> Identifier<Node>? {
    guard let name = row.text(column) else { return nil }
    if nodes.contains(name) { return Identifier(name) }
    context.reportUnknown(row, column, "node", nodes)
    return nil
  }

  private static func destination(
    _ row: TableRow, _ nodes: Set<String>, _ context: LoadContext
  ) -> Lane.Destination? {
    switch (row.text("to_node"), row.text("to_market")) {
    case (.some, nil): return node(row, "to_node", nodes, context).map { .node($0) }
    case (nil, .some(let market)): return .buyers(Identifier(market))
    default:
      guard !row.isBroken else { return nil }
      context.collector.report(
        .ambiguous, "a lane ends at one node or with the buyers of one market",
        at: row.span("lane"), label: "give either `to_node` or `to_market`",
        file: row.file("lane"))
      return nil
    }
  }
}
