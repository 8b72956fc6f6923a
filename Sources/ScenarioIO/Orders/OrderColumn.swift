internal import Commerce

/// The columns of a file of orders: its reader, its schema and its errors go by them.
enum OrderColumn: Int, CaseIterable {
  case order, asOf, shippedOn, from, to, mode, incoterm, importer, declare, region
  case hs, origin, quantity, value, price, weight, content, currency
  case freight, insurance, discount, yearToDate

  /// Its declaration.
  var declaration: ColumnDeclaration { Self.declarations[rawValue] }

  /// In the order of the cases.
  static let declarations: [ColumnDeclaration] = [
    ColumnDeclaration(
      "order", .text,
      "The order's name in the answer. Rows of one name that follow each other are lines of one "
        + "consignment. Without it, every row is an order named by its number.",
      example: "A-1001"),
    ColumnDeclaration(
      "as_of", .day, "The day whose rules hold. Without it, today.",
      example: "2026-10-15"),
    ColumnDeclaration(
      "shipped_on", .day,
      "The day it sets out, whose rates of exchange some offices go by. Without it, `as_of`.",
      example: "2026-10-02"),
    ColumnDeclaration(
      "from", .country, required: true, "Country that it is shipped from.", example: "CN"),
    ColumnDeclaration("to", .country, required: true, "Country of destination.", example: "DE"),
    ColumnDeclaration(
      "mode", .choice(Consignment.treatments.map(\.key)), default: "parcel",
      "How it enters: parcel by parcel, in bulk, out of bond, or not at all.", example: "parcel"),
    ColumnDeclaration(
      "incoterm", .choice(Consignment.Incoterm.allCases.map(\.rawValue)),
      "Who pays at the border. Without it, DDP in bulk, else DAP.", example: "DDP"),
    ColumnDeclaration(
      "importer", .choice(Lane.Importer.allCases.map(\.rawValue)),
      "Who imports. Without it, whom the incoterm implies.", example: "platform"),
    ColumnDeclaration(
      "declare", .names, "Facts that rules ask for, with spaces or `;` between.",
      example: "courier"),
    ColumnDeclaration("region", .name, "State or province of destination.", example: "ON"),
    ColumnDeclaration(
      "hs", .hsCode, required: true, "Tariff code of 6 to 10 digits.", example: "610910"),
    ColumnDeclaration(
      "origin", .country, "Country of origin. Without it, `from`.", example: "CN"),
    ColumnDeclaration(
      "quantity", .whole(1...1_000_000_000), default: "1", "Units.", example: "2"),
    ColumnDeclaration(
      "value", amount, required: true, "What one unit costs whoever imports it.",
      example: "30 EUR"),
    ColumnDeclaration(
      "price", amount, "What the buyer pays for one without tax. Without it, the value.",
      example: "60 EUR"),
    ColumnDeclaration(
      "weight", .number(.kilograms, 0...1e9), "Weight of one unit.", example: "0.2 kg"),
    ColumnDeclaration(
      "content", .raw("a content such as `50 g`, `75 ml` or `10 pieces`"),
      "What one unit holds, for taxes from a price per gram.", example: "50 g"),
    ColumnDeclaration(
      "currency", .currency, "The currency of the row's amounts that are bare numbers.",
      example: "EUR"),
    ColumnDeclaration("freight", amount, "Freight to the border.", example: "4 EUR"),
    ColumnDeclaration("insurance", amount, "Insurance.", example: "0.50 EUR"),
    ColumnDeclaration("discount", amount, "Taken off the value of all goods.", example: "5 EUR"),
    ColumnDeclaration(
      "year_to_date", amount, "What the buyer imported this year before.", example: "800 CNY"),
  ]

  /// The cells that name a corridor: orders in which they agree are reckoned by the same rules on the
  /// same day.
  static let corridor: [OrderColumn] = [
    .from, .to, .mode, .incoterm, .importer, .declare, .region, .hs, .origin,
  ]

  private static let amount = ValueKind.money(allowsLocal: false)
}
