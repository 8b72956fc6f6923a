internal import Commerce

/// The keys of `history.data` in scenario.yaml.
enum HistoryDataDeclaration {
  static let data = MappingDeclaration(
    "history.data", "Weekly sales in a file of the data folder (`--data` or PORTOLAN_DATA).",
    fields: [
      FieldDeclaration(
        "file", .text, required: true,
        "Its plain name; `.csv`, or `.csv.gz`, which is unpacked in memory."),
      FieldDeclaration(
        "recipe", .text, required: true,
        "Where it is said how to get and prepare the file: shown where it is missing."),
      FieldDeclaration(
        "columns", .mapping(columns), required: true, "The headers of the file's columns."),
      FieldDeclaration(
        "currency", .currency, required: true,
        "What revenue is counted in; its stores sell in this currency."),
      FieldDeclaration(
        "top_listings", .whole(1...100_000), default: "100000",
        "So many pairs of store and product are taken, those with the most revenue before the "
          + "start."),
      FieldDeclaration(
        "products", .mapping(products), required: true,
        "What the products of the data are like; a row of products.csv replaces it for one."),
      FieldDeclaration(
        "stock", .mapping(stock), "The opening stock of the data's products; without it, stock.csv."
      ),
    ])

  static let columns = MappingDeclaration(
    "history.data.columns", "The headers of the file's columns.",
    fields: [
      FieldDeclaration(
        "store", .text, required: true, "Whose values are `data_name` in stores.csv."),
      FieldDeclaration("product", .text, required: true, "Whose values become product names."),
      FieldDeclaration("week", .text, required: true, "The Monday of the week."),
      FieldDeclaration("units", .text, required: true, "Units sold in the week."),
      FieldDeclaration(
        "revenue", .text, required: true, "What they brought; the price is revenue over units."),
    ])

  /// The columns of products.csv; the cost is a share of the price, since data of sales have none.
  static let products = MappingDeclaration(
    "history.data.products", "What the products of the data are like.",
    fields: [
      FieldDeclaration(
        "cost_share", .number(.share, 0.01...1), required: true,
        "What one unit costs ex works, as a share of the product's mean price.")
    ]
      + productColumns.map {
        FieldDeclaration(
          $0.name, .value($0.kind), required: $0.isRequired, default: $0.standard, $0.help)
      })

  /// Columns of products.csv that are the same for all products of the data.
  static let productColumns = ProductsTable.declaration.columns.filter {
    !["product", "title", "unit_cost"].contains($0.name)
  }

  static let stock = MappingDeclaration(
    "history.data.stock", "What lies on the shelf at the start.",
    fields: [
      FieldDeclaration("node", .name, required: true, "The node, or a store for its node."),
      FieldDeclaration(
        "lasts", .number(.weeks, 0...104), required: true,
        "How long it lasts at the pace of the 13 weeks before the start."),
    ])

  /// What a folder's scenario.yaml says; nil where it is absent or reported as wrong.
  static func read(_ history: MappingReader, level: FolderLevel) -> HistoryData? {
    guard let data = history.mapping("data"), let columns = data.mapping("columns"),
      let file = data.text("file"), let span = data.node("file")?.span,
      let recipe = data.text("recipe"), let headers = headers(columns),
      let currency = data.text("currency").flatMap(Currency.init(code:)),
      let products = data.mapping("products"), let share = products.number("cost_share")
    else { return nil }
    return HistoryData(
      file: file, fileSpan: span, recipe: recipe, columns: headers, currency: currency,
      topListings: data.whole("top_listings") ?? 100_000, product: attributes(products),
      costShare: share, stock: stock(data), level: level)
  }

  private static func headers(_ reader: MappingReader) -> HistoryData.Columns? {
    guard let store = reader.text("store"), let product = reader.text("product"),
      let week = reader.text("week"), let units = reader.text("units"),
      let revenue = reader.text("revenue")
    else { return nil }
    return HistoryData.Columns(
      store: store, product: product, week: week, units: units, revenue: revenue)
  }

  private static func attributes(_ reader: MappingReader) -> [String: FieldValue] {
    var values: [String: FieldValue] = [:]
    for column in productColumns {
      values[column.name] =
        reader.value(column.name)
        ?? column.standard.flatMap { try? ValueReader.read($0, as: column.kind).get() }
    }
    return values
  }

  private static func stock(_ data: MappingReader) -> (node: String, weeks: Double)? {
    guard let stock = data.mapping("stock"), let node = stock.text("node"),
      let weeks = stock.number("lasts")
    else { return nil }
    return (node, weeks)
  }
}
