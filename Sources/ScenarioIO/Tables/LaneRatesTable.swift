internal import Commerce

/// lane_rates.csv: typical freight by destination, for lanes that are not given.
enum LaneRatesTable {
  static let declaration = TableDeclaration(
    .laneRates, key: ["area", "mode", "customs", "end"],
    "Typical freight from origin by destination, from which missing lanes are made. `end` says what "
      + "the lane leads to; the area ROW holds everywhere else.",
    columns: [
      ColumnDeclaration(
        "area", .area, required: true, "Destination: a country, a customs union, or ROW.",
        example: "US"),
      ColumnDeclaration(
        "end", .choice(["stock", "origin", "buyers", "last_mile", "platform_last_mile"]),
        required: true,
        "A warehouse abroad, the hub at origin, buyers by direct mail, or the last mile.",
        example: "stock"),
      ColumnDeclaration(
        "mode", .choice(Words.all(Lane.Mode.self)), required: true, "What carries the goods.",
        example: "sea"),
      ColumnDeclaration(
        "customs", .choice(Words.all(Lane.CustomsTreatment.self)), required: true,
        "What customs does at its end.", example: "bulk_entry"),
      ColumnDeclaration(
        "transit", .law(.days, 0...365), required: true, "Door to shelf.", example: "32 to 48"),
      ColumnDeclaration(
        "cost_per_kg", .money(allowsLocal: false), required: true, "Freight per kilogram.",
        example: "7"),
      ColumnDeclaration(
        "cost_per_parcel", .money(allowsLocal: false), required: true,
        "Freight per parcel beside the weight.", example: "0"),
      ColumnDeclaration(
        "importer", .choice(Words.all(Lane.Importer.self)), required: true, "Who imports.",
        example: "seller"),
      EvidenceColumns.source, EvidenceColumns.status,
    ])

  /// The rows of the first of a country's areas that has any for that end.
  static func rows(_ end: String, country: String, _ context: LoadContext) -> [TableRow] {
    for area in context.areas(of: country) {
      let rows = context.rows(.laneRates).filter {
        $0.text("area") == area && $0.text("end") == end
      }
      if !rows.isEmpty { return rows }
    }
    return []
  }

  /// A lane at the rates of a row; `into` bond where the node is bonded.
  static func lane(
    _ row: TableRow, from origin: Identifier<Node>, to destination: Lane.Destination,
    isBonded: Bool = false
  ) -> Lane? {
    guard let mode: Lane.Mode = row.choice("mode"),
      let customs: Lane.CustomsTreatment = row.choice("customs"), let transit = row.law("transit"),
      let perKilogram = row.money("cost_per_kg"), let perParcel = row.money("cost_per_parcel"),
      let importer: Lane.Importer = row.choice("importer")
    else { return nil }
    let end: String
    switch destination {
    case .node(let node): end = node.text
    case .buyers(let market): end = "\(market)-buyers"
    }
    return Lane(
      id: Identifier("\(origin).\(end).\(Words.word(of: mode))"), origin: origin,
      destination: destination, mode: mode, transitDays: transit, costPerKilogram: perKilogram,
      costPerParcel: perParcel, customs: isBonded ? .bonded : customs, importer: importer)
  }
}
