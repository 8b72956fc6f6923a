internal import Commerce

/// markets.csv: where buyers are.
enum MarketsTable {
  static let declaration = TableDeclaration(
    .markets, key: ["market"],
    "Markets with their customs border. The usual ones ship; a row changes one or adds another.",
    columns: [
      ColumnDeclaration("market", .identifier, required: true, "Its name.", example: "de"),
      ColumnDeclaration("title", .text, "What reports call it.", example: "Germany"),
      ColumnDeclaration("country", .country, required: true, "The country.", example: "DE"),
      ColumnDeclaration(
        "customs_union", .area, "The union whose duties hold; without it, the country.",
        example: "EU"),
      ColumnDeclaration(
        "currency", .currency, required: true, "What buyers pay in.", example: "EUR"),
      ColumnDeclaration(
        "prices_include_tax", .flag, required: true, "Whether shelf prices hold the tax.",
        example: "yes"),
      ColumnDeclaration(
        "layer", .choice(Words.all(Market.Layer.self)), required: true,
        "Its layer in staged roll-outs.", example: "mature"),
      ColumnDeclaration(
        "home", .flag, default: "no",
        "Whether it is your own: limits on the share of one market do not count it.", example: "no"),
    ])

  /// The markets that stores are in.
  static func markets(_ context: LoadContext, used: Set<String>) -> [Market] {
    context.rows(.markets).filter { used.contains($0.text("market") ?? "") }.compactMap(market)
  }

  /// The market of a row; nil where a cell is missing, which was reported.
  static func market(_ row: TableRow) -> Market? {
    guard let id: Identifier<Market> = row.name("market"), let country = row.text("country"),
      let currency = row.text("currency").flatMap(Currency.init(code:)),
      let includesTax = row.flag("prices_include_tax"),
      let layer: Market.Layer = row.choice("layer")
    else { return nil }
    return Market(
      id: id, title: row.text("title") ?? id.text, country: country,
      customsUnion: row.text("customs_union") ?? country, currency: currency,
      pricesIncludeTax: includesTax, layer: layer,
      isHome: row.flag("home") ?? false)
  }
}
