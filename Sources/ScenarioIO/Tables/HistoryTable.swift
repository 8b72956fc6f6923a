internal import Commerce

/// history.csv: units and price by listing and week or month.
enum HistoryTable {
  static let declaration = TableDeclaration(
    .history, required: true, key: ["store", "product", "week", "month"],
    "Units sold and shelf price per listing, a row per week or per month, before the start.",
    columns: [
      ColumnDeclaration(
        "store", .reference(.stores), required: true, "Where it sold.", example: "us-amazon"),
      ColumnDeclaration(
        "product", .reference(.products), required: true, "What sold.", example: "lamp"),
      ColumnDeclaration(
        "week", .week, "The Monday of the week; or give `month`.", example: "2026-12-28"),
      ColumnDeclaration(
        "month", .month, "The month; its units are spread over its days.", example: "2026-12"),
      ColumnDeclaration(
        "units", .number(.units, 0...1e7), required: true,
        "Units ordered and not cancelled, before returns.", example: "120"),
      ColumnDeclaration(
        "price", .money(allowsLocal: true),
        "The shelf price; the last one is the price at the start.", example: "45.99"),
    ])
}
