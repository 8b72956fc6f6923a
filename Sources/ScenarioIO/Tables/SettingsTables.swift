internal import Commerce

/// firm.csv and settings.csv: numbers by key.
enum SettingsTables {
  private static let value = ColumnDeclaration(
    "value", .raw("a number with its unit, or an uncertain one"), required: true,
    "The number with its unit: `8 %`, `45 days`, `5 to 9 %`, `120000 CNY`.", example: "8 %")
  private static let source = ColumnDeclaration(
    "source", .text, "Where the number comes from; shown beside it in the report.",
    example: "accounts of 2026")

  static let firm = TableDeclaration(
    .firm, required: true, key: ["setting"],
    "The firm's money and terms: firm.cash, firm.credit_limit, firm.monthly_fixed_cost, supplier.…",
    columns: [
      ColumnDeclaration(
        "setting", .raw("the key of a setting"), required: true, "The key of the setting.",
        example: "firm.cash"),
      value, source,
    ])

  static let settings = TableDeclaration(
    .settings, key: ["setting", "product", "category", "store", "platform", "market"],
    "Any declared number, for all or for part of the business; every empty name means all.",
    columns: [
      ColumnDeclaration(
        "setting", .raw("the key of a setting"), required: true, "The key of the setting.",
        example: "returns.rate"),
      ColumnDeclaration("product", .reference(.products), "For one product.", example: "lamp"),
      ColumnDeclaration("category", .name, "For one category.", example: "lighting"),
      ColumnDeclaration("store", .reference(.stores), "For one store.", example: "us-amazon"),
      ColumnDeclaration(
        "platform", .reference(.platforms), "For one platform.", example: "amazon"),
      ColumnDeclaration("market", .reference(.markets), "For one market.", example: "us"),
      value, source,
    ])
}
