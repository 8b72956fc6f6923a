internal import Commerce

/// listings.csv: which product is on sale in which store, at what price, from which variant.
enum ListingsTable {
  static let declaration = TableDeclaration(
    .listings, key: ["store", "product"],
    "Prices and variants by listing. Without it, listings and prices come from the history, and a "
      + "candidate store takes the assortment of its reference store.",
    columns: [
      ColumnDeclaration(
        "store", .reference(.stores), required: true, "Where.", example: "us-amazon"),
      ColumnDeclaration(
        "product", .reference(.products), required: true, "What.", example: "lamp"),
      ColumnDeclaration(
        "price", .money(allowsLocal: true),
        "The shelf price at the start; without it, the last one of the history.",
        example: "45.99"),
      ColumnDeclaration(
        "variant", .name, "The stock variant; without it, the first that serves the market.",
        example: "lamp"),
    ])
}
