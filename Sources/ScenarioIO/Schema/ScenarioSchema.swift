internal import Commerce

/// JSON Schema (draft-07) and documentation, written from the declarations that the loader reads.
public enum ScenarioSchema {
  /// The schema of scenario.yaml.
  ///
  /// Table columns stand under `x-portolan-tables`, which editors ignore.
  public static func scenario(_ vocabulary: Vocabulary) -> String {
    let writer = SchemaWriter(vocabulary: vocabulary)
    let tables = TableCatalogue.all.map { ($0.name.rawValue, writer.table($0)) }
    return writer.document(
      title: "Portolan scenario", HeaderReader.declaration,
      extra: [("x-portolan-tables", .object(tables))])
  }

  /// The schema of plans/*.yaml.
  public static func plan(_ vocabulary: Vocabulary) -> String {
    SchemaWriter(vocabulary: vocabulary).document(
      title: "Portolan plan", PlanDeclaration.plan, extra: [])
  }

  /// The schema of a request for landed cost.
  public static var landedRequest: String {
    SchemaWriter(vocabulary: Vocabulary(settings: [], gateMetrics: [])).document(
      title: "Portolan request for landed cost", ConsignmentDeclaration.request, extra: [])
  }

  /// The columns of a file of orders.
  public static var orders: String {
    JSONValue.object([
      ("title", .text("Portolan orders")),
      (
        "description",
        .text(
          "A table (CSV) with a row for each order, or for each line of goods of one. Columns of "
            + "money and weight may end in a unit: value_eur, weight_g.")
      ),
      ("columns", .list(OrderColumn.declarations.map(SchemaWriter.column))),
    ]).written() + "\n"
  }

  /// Every table with its columns, as Markdown.
  public static func tableReference() -> String {
    TableCatalogue.all.map { table in
      let head = "## \(table.name.file)\n\n\(table.help)\n\n"
      let rows = table.columns.map { column in
        let standard = column.isRequired ? "required" : column.standard ?? ""
        return "| `\(column.headerExample)` | \(column.kind.expectation) | \(standard) | "
          + "\(column.help) | `\(column.example)` |"
      }
      return head + "| column | holds | default | meaning | example |\n"
        + "| --- | --- | --- | --- | --- |\n" + rows.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// Every setting of a vocabulary, as Markdown.
  public static func settingReference(_ vocabulary: Vocabulary) -> String {
    let rows = vocabulary.settings.sorted { $0.key < $1.key }.map { setting in
      let standard = setting.standard.map {
        Measure(setting.unit)?.written($0.value.central) ?? Measure.short($0.value.central)
      }
      return "| `\(setting.key)` | \(setting.scope.rawValue) | \(standard ?? "required") | "
        + "\(setting.standard?.evidence.citation ?? "") | \(setting.help) |"
    }
    return "| setting | finest scope | default | source | meaning |\n"
      + "| --- | --- | --- | --- | --- |\n" + rows.joined(separator: "\n") + "\n"
  }
}
