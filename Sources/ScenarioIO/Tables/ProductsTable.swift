internal import Commerce

/// products.csv: what is sold.
enum ProductsTable {
  private static let centimetres = ValueKind.number(.centimetres, 0.1...1000)

  static let declaration = TableDeclaration(
    .products, required: true, key: ["product"],
    "What you sell: cost, packed weight and size, tariff code.",
    columns: [
      ColumnDeclaration(
        "product", .identifier, required: true, "Your name for it; results are keyed by it.",
        example: "lamp"),
      ColumnDeclaration("title", .text, "What reports call it.", example: "LED desk lamp"),
      ColumnDeclaration(
        "category", .identifier, required: true,
        "The group that fees, defaults and compliance files go by.", example: "lighting"),
      ColumnDeclaration(
        "unit_cost", .money(allowsLocal: false), required: true,
        "What one unit costs ex works, input tax included where the supplier invoices it.",
        example: "78"),
      ColumnDeclaration(
        "weight", .number(.kilograms, 0.001...1000), required: true, "Packed weight of one unit.",
        example: "1.5"),
      ColumnDeclaration(
        "length", centimetres, required: true, "The longest packed side.", example: "42"),
      ColumnDeclaration(
        "width", centimetres, required: true, "The middle packed side.", example: "20"),
      ColumnDeclaration(
        "height", centimetres, required: true, "The shortest packed side.", example: "10"),
      ColumnDeclaration(
        "hs_code", .hsCode, required: true, "The tariff code, as finely as you know it.",
        example: "9405.21.80"),
      ColumnDeclaration(
        "origin_country", .country, default: "CN", "Where it is made.", example: "CN"),
      ColumnDeclaration(
        "supplier", .name, "Who makes it; without it, the only supplier.", example: "supplier"),
      ColumnDeclaration(
        "minimum_order", .whole(1...10_000_000), default: "500",
        "The fewest units that the supplier makes at once; 500 to 1,000 is typical.",
        example: "500"),
      ColumnDeclaration(
        "content", .raw("a content such as `50 g`, `75 ml` or `10 pieces`"),
        "What one unit holds, for taxes that begin at a price per gram.", example: "50 g"),
    ])

  /// The products of the scenario.
  static func products(_ context: LoadContext, suppliers: Roster<Supplier>) -> [Product] {
    warnOfOrigin(context)
    return context.rows(.products).compactMap { row in
      guard let id: Identifier<Product> = row.name("product"),
        let category = row.text("category"), let cost = row.money("unit_cost"),
        let weight = row.number("weight"), let length = row.number("length"),
        let width = row.number("width"), let height = row.number("height"),
        let code = row.text("hs_code").flatMap({ HSCode($0) }),
        let origin = row.text("origin_country"), let minimum = row.whole("minimum_order"),
        let supplier = supplier(row, suppliers, context)
      else { return nil }
      return Product(
        id: id, title: row.text("title") ?? id.text, category: category, unitCost: cost,
        weightKilograms: weight,
        size: PackedSize(
          lengthCentimetres: length, widthCentimetres: width, heightCentimetres: height),
        hsCode: code, originCountry: origin, supplier: supplier, minimumOrderUnits: minimum,
        content: content(row, context))
    }
  }

  private static func content(_ row: TableRow, _ context: LoadContext) -> NetContent? {
    guard let text = row.text("content") else { return nil }
    switch ContentText.read(text) {
    case .success(let content): return content
    case .failure(let problem):
      context.collector.report(problem, at: row.span("content"), file: row.file("content"))
      return nil
    }
  }

  /// China is a guess for whoever does not count in its currency.
  private static func warnOfOrigin(_ context: LoadContext) {
    guard context.header.baseCurrency != .cny,
      let row = context.rows(.products).first(where: { !$0.hasColumn("origin_country") })
    else { return }
    context.collector.report(
      .originAssumed, "where the goods are made is not said; China is taken", at: row.headerSpan,
      label: "no column `origin_country`",
      help: [
        "add `origin_country`; without nodes.csv goods also start from a factory there, at its freight"
      ], file: row.file("origin_country"))
  }

  private static func supplier(
    _ row: TableRow, _ suppliers: Roster<Supplier>, _ context: LoadContext
  ) -> Identifier<Supplier>? {
    if let name: Identifier<Supplier> = row.name("supplier") {
      if suppliers[name] != nil { return name }
      context.reportUnknown(row, "supplier", "supplier", Set(suppliers.map(\.id.text)))
      return nil
    }
    if let only = suppliers.first, suppliers.count == 1 { return only.id }
    guard !row.isBroken else { return nil }
    context.collector.report(
      .missingField, "which of the suppliers makes `\(row.text("product") ?? "")` is not said",
      at: row.span("product"), help: NearestName.help(for: "", in: suppliers.map(\.id.text)),
      file: row.file("product"))
    return nil
  }
}
