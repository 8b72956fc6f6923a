internal import Commerce

/// variants.csv: stock-keeping forms of products.
enum VariantsTable {
  static let declaration = TableDeclaration(
    .variants, key: ["variant"],
    "Plugs, labels, languages: stock of one variant serves only its markets. Without a row, a "
      + "product has one variant that serves all.",
    columns: [
      ColumnDeclaration(
        "variant", .identifier, required: true, "Your name for it.", example: "lamp-uk"),
      ColumnDeclaration(
        "product", .reference(.products), required: true, "What it is a form of.",
        example: "lamp"),
      ColumnDeclaration(
        "group", .identifier,
        "Variants of a group can serve each other's markets; without it, one of its own.",
        example: "plug-g"),
      ColumnDeclaration(
        "markets", .names, "Markets it can be sold in, with spaces between; empty means all.",
        example: "uk sg"),
      ColumnDeclaration(
        "relabel_cost", .money(allowsLocal: false),
        "What it costs to make one unit another variant; empty where impossible.",
        example: "3"),
      ColumnDeclaration(
        "relabel", .number(.days, 0...365), default: "0 days", "How long that takes.",
        example: "5"),
    ])

  /// The variants: those given, and one for each product without.
  static func variants(
    _ context: LoadContext, products: [Product]
  ) -> [StockVariant] {
    let given = context.rows(.variants).compactMap { variant($0, context) }
    let covered = Set(given.map(\.product))
    let made = products.filter { !covered.contains($0.id) }.map { product in
      StockVariant(
        id: Identifier(product.id.text), product: product.id, fungibilityGroup: product.id.text)
    }
    return given + made
  }

  private static func variant(_ row: TableRow, _ context: LoadContext) -> StockVariant? {
    guard let id: Identifier<StockVariant> = row.name("variant"),
      let product: Identifier<Product> = row.name("product"), let days = row.number("relabel")
    else { return nil }
    for market in row.list("markets") where !context.names(.markets).contains(market) {
      context.reportUnknown(row, "markets", "market", context.names(.markets), text: market)
    }
    return StockVariant(
      id: id, product: product, fungibilityGroup: row.text("group") ?? id.text,
      markets: row.list("markets").map { Identifier($0) },
      relabelCost: row.money("relabel_cost"), relabelDays: Int(days.rounded(.up)))
  }
}
