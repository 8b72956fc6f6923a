internal import Commerce

/// node_rates.csv: typical rents, by kind of node and area, for nodes whose rent is not given.
enum NodeRatesTable {
  static let declaration = TableDeclaration(
    .nodeRates, key: ["kind", "area"],
    "Typical storage rents for nodes whose rent is not given. The area ROW holds everywhere else.",
    columns: [
      ColumnDeclaration(
        "kind", .choice(Words.all(Node.Kind.self)), required: true, "The kind of node.",
        example: "overseas"),
      ColumnDeclaration(
        "area", .area, required: true, "A country, a customs union, or ROW.", example: "EU"),
      ColumnDeclaration(
        "storage_per_m3", .money(allowsLocal: false), required: true,
        "Rent of a cubic metre per month.", example: "22"),
      EvidenceColumns.source, EvidenceColumns.status,
    ])

  /// The typical rent of a kind of node in a country, noted as a default.
  static func storage(
    _ kind: Node.Kind, _ country: String, node: String, _ context: LoadContext
  ) -> Money {
    let areas = context.areas(of: country)
    let row = areas.lazy.compactMap { area in
      context.rows(.nodeRates).first {
        $0.text("area") == area && $0.text("kind") == Words.word(of: kind)
      }
    }.first
    guard let row, let rent = row.money("storage_per_m3") else {
      return .zero(context.header.baseCurrency ?? .usd)
    }
    context.note(
      "nodes[\(node)].storage", "rent of \(rent) per cubic metre and month",
      EvidenceColumns.evidence(row))
    return rent
  }
}
