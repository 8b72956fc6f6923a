internal import Commerce

/// compliance.csv: papers that product lines need in markets.
enum ComplianceTable {
  static let declaration = TableDeclaration(
    .compliance, key: ["category", "market"],
    "Papers that a product line needs in a market: a listing opens only when its file is held. "
      + "Without a row, none is needed.",
    columns: [
      ColumnDeclaration(
        "category", .identifier, required: true, "The product line.", example: "lighting"),
      ColumnDeclaration(
        "market", .reference(.markets), required: true, "Who asks for it.", example: "jp"),
      ColumnDeclaration(
        "cost", .money(allowsLocal: false), required: true, "What it costs to obtain.",
        example: "60000"),
      ColumnDeclaration(
        "duration", .law(.weeks, 0...520), required: true,
        "Time from application to holding it.", example: "8 to 12"),
      ColumnDeclaration(
        "valid_through", .day, "When it lapses; empty while it holds without end.",
        example: "2028-12-31"),
      ColumnDeclaration(
        "held", .flag, default: "no", "Whether it is held at the start.", example: "yes"),
    ])

  /// The files of markets that stores are in.
  static func files(
    _ context: LoadContext, markets: Set<String>, categories: Set<String>
  ) -> [ComplianceFile] {
    context.rows(.compliance).compactMap { row in
      if let category = row.text("category"), !categories.contains(category), !categories.isEmpty {
        context.reportUnknown(row, "category", "category", categories)
      }
      guard let category = row.text("category"),
        let market: Identifier<Market> = row.name("market"),
        let cost = row.money("cost"), let weeks = row.law("duration"), let held = row.flag("held"),
        markets.contains(market.text)
      else { return nil }
      return ComplianceFile(
        category: category, market: market, cost: cost, weeks: weeks,
        validThrough: row.day("valid_through"), isHeld: held)
    }
  }
}
