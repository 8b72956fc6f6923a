internal import Commerce

/// The keys of a request for landed cost: its reader, its schema and its documentation go by them.
enum ConsignmentDeclaration {
  static let request = MappingDeclaration(
    "a request",
    "One consignment before one customs office. Amounts are text such as `30 EUR`, or numbers in "
      + "`currency`.",
    fields: [
      FieldDeclaration("from", .country, required: true, "Country that it is shipped from."),
      FieldDeclaration("to", .country, required: true, "Country of destination."),
      FieldDeclaration(
        "mode", .choice(Consignment.treatments.map(\.key)), default: "parcel",
        "How it enters: parcel by parcel, in bulk, out of bond, or not at all."),
      FieldDeclaration("as_of", .day, "The day whose rules hold. Without it, today."),
      FieldDeclaration(
        "incoterm", .choice(Consignment.Incoterm.allCases.map(\.rawValue)),
        "Who pays at the border: DDP the seller, DAP the buyer. It moves no figure. Without it, DDP "
          + "in bulk, else DAP."),
      FieldDeclaration(
        "importer", .choice(Lane.Importer.allCases.map(\.rawValue)),
        "Who imports and pays at the border. Without it, whom the incoterm implies."),
      FieldDeclaration(
        "currency", .currency, "The currency of amounts that are bare numbers."),
      FieldDeclaration(
        "goods", .list(.mapping(goods)), required: true,
        "Lines of goods, at most \(mostLines)."),
      FieldDeclaration("freight", amount, "Freight to the border."),
      FieldDeclaration("insurance", amount, "Insurance."),
      FieldDeclaration("discount", amount, "Taken off the value of all goods."),
      FieldDeclaration(
        "declare", .list(.value(.name)),
        "Facts that rules ask for, such as `courier`, `post`, `ocean` or `usmca`."),
      FieldDeclaration("region", .name, "State or province of destination, such as `ON`."),
      FieldDeclaration("year_to_date", amount, "What the buyer imported this year before."),
      FieldDeclaration(
        "rates", .list(.value(.text)), "Rates of exchange, such as `USD/CNY=7.1`."),
    ])

  static let goods = MappingDeclaration(
    "goods", "Goods of one kind.",
    fields: [
      FieldDeclaration("id", .identifier, "Its name in the answer. Without it, its number."),
      FieldDeclaration("hs", .hsCode, required: true, "Tariff code of 6 to 10 digits."),
      FieldDeclaration("origin", .country, "Country of origin. Without it, `from`."),
      FieldDeclaration("quantity", .whole(1...1_000_000_000), default: "1", "Units."),
      FieldDeclaration("value", amount, required: true, "What one unit costs whoever imports it."),
      FieldDeclaration(
        "price", amount, "What the buyer pays for one without tax. Without it, the value."),
      FieldDeclaration(
        "weight", .number(.kilograms, 0...1e9), "Weight of one unit, such as `0.2 kg`."),
      FieldDeclaration(
        "content", .raw("a content such as `50 g`, `75 ml` or `10 pieces`"),
        "What one unit holds, for taxes from a price per gram."),
    ])

  /// Lines of goods that are read.
  static let mostLines = 10_000

  private static let amount = ValueKind.money(allowsLocal: false)
}
