internal import Commerce

/// nodes.csv: places where stock lies.
enum NodesTable {
  static let declaration = TableDeclaration(
    .nodes, key: ["node"],
    "Places where stock lies. A place that a store needs and that is not given is made: "
      + "`us-amazon-warehouse`, `de-warehouse`, `us-bonded`, `factory-cn`, `hub-cn`.",
    columns: [
      ColumnDeclaration(
        "node", .identifier, required: true, "Your name for it.", example: "us-amazon-warehouse"),
      ColumnDeclaration("title", .text, "What reports call it.", example: "Amazon US warehouses"),
      ColumnDeclaration(
        "kind", .choice(Words.all(Node.Kind.self)), required: true, "What sort of place it is.",
        example: "platform_warehouse"),
      ColumnDeclaration("country", .country, required: true, "Where it is.", example: "US"),
      ColumnDeclaration(
        "storage_per_m3", .money(allowsLocal: false),
        "Rent of a cubic metre per month; without it, the typical one of its kind.",
        example: "28"),
      ColumnDeclaration(
        "capacity", .number(.cubicMetres, 0...1e7),
        "The largest stock it takes; empty where there is room enough.", example: "120 m3"),
    ])

  /// The nodes given.
  static func nodes(_ context: LoadContext) -> [Node] {
    context.rows(.nodes).compactMap { row in
      guard let id: Identifier<Node> = row.name("node"), let kind: Node.Kind = row.choice("kind"),
        let country = row.text("country")
      else { return nil }
      let rent =
        row.money("storage_per_m3")
        ?? NodeRatesTable.storage(kind, country, node: id.text, context)
      return Node(
        id: id, title: row.text("title") ?? id.text, kind: kind, country: country,
        monthlyStoragePerCubicMetre: rent, capacityCubicMetres: row.number("capacity"))
    }
  }
}
