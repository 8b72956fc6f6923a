internal import Commerce

/// bundles.csv: products that are shipped as others.
enum BundlesTable {
  static let declaration = TableDeclaration(
    .bundles, key: ["bundle", "component"],
    "Products sold as a set and shipped as their components; a row per component.",
    columns: [
      ColumnDeclaration(
        "bundle", .reference(.products), required: true, "The product that is the set.",
        example: "travel-kit"),
      ColumnDeclaration(
        "component", .reference(.products), required: true, "A product inside.",
        example: "cable"),
      ColumnDeclaration(
        "units", .whole(1...1000), default: "1", "Units of it in one set.", example: "2"),
    ])

  /// The sets, in the order in which they are first named.
  static func bundles(_ context: LoadContext) -> [Bundle] {
    let rows = context.rows(.bundles)
    let sets = Set(rows.compactMap { $0.text("bundle") })
    var components: [String: [Bundle.Component]] = [:]
    var order: [String] = []
    for row in rows {
      guard let set = row.text("bundle"), let part = row.text("component"),
        let units = row.whole("units")
      else { continue }
      if sets.contains(part) {
        context.collector.report(
          .ambiguous, "`\(part)` is itself a set", at: row.span("component"),
          label: "a set holds products that are not sets", file: row.file("component"))
      }
      if components[set] == nil { order.append(set) }
      components[set, default: []].append(.init(product: Identifier(part), units: units))
    }
    return order.map { Bundle(id: Identifier($0), components: components[$0] ?? []) }
  }
}
