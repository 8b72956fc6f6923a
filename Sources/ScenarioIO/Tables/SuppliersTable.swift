internal import Commerce

/// suppliers.csv: who makes the goods, on which terms.
enum SuppliersTable {
  /// The supplier that is made of the `supplier.…` settings where none is given.
  static let defaultName = "supplier"

  static let declaration = TableDeclaration(
    .suppliers, key: ["supplier"],
    "Who makes the goods. Without it there is one supplier on the terms of firm.csv.",
    columns: [
      ColumnDeclaration(
        "supplier", .identifier, required: true, "Your name for it.", example: "dongguan-1"),
      ColumnDeclaration(
        "node", .name, "Where it hands over; without it, the factory in the country of origin.",
        example: "factory-cn"),
      ColumnDeclaration(
        "production", .law(.days, 0...365), "Days from order to hand-over.",
        example: "20 to 30"),
      ColumnDeclaration(
        "deposit", .number(.share, 0...1), "Share paid with the order.", example: "30 %"),
      ColumnDeclaration(
        "balance", .number(.days, 0...365),
        "Days after hand-over at which the rest falls due; 0 is before shipment.", example: "0"),
      ColumnDeclaration(
        "new_year_stop", .number(.weeks, 0...12),
        "Weeks that production stops around Chinese New Year.", example: "3"),
    ])

  /// The suppliers; terms left out are those of the settings.
  static func suppliers(
    _ context: LoadContext, factory: (String) -> Identifier<Node>, book: SettingBook
  ) -> [Supplier] {
    let rows = context.rows(.suppliers)
    guard !rows.isEmpty else {
      context.note("suppliers", "one supplier on the terms of the settings `supplier.…`")
      return [supplier(defaultName, node: factory(context.mainOrigin), nil, book)]
    }
    return rows.compactMap { row in
      guard let name = row.text("supplier") else { return nil }
      let node: Identifier<Node> = row.name("node") ?? factory(context.origin(ofSupplier: name))
      return supplier(name, node: node, row, book)
    }
  }

  private static func supplier(
    _ name: String, node: Identifier<Node>, _ row: TableRow?, _ book: SettingBook
  ) -> Supplier {
    func standard(_ key: SettingKey) -> Double { book.resolve(key).value.central }
    return Supplier(
      id: Identifier(name), node: node,
      productionDays: row?.law("production") ?? book.resolve(FirmSettings.production).value,
      depositShare: row?.number("deposit") ?? standard(FirmSettings.deposit),
      balanceDays: Int((row?.number("balance") ?? standard(FirmSettings.balance)).rounded()),
      newYearStopWeeks: Int(
        (row?.number("new_year_stop") ?? standard(FirmSettings.newYearStop)).rounded()))
  }
}
