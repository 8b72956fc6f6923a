import Commerce
import ScenarioIO

// MARK: - The rule book as tables

extension CustomsDesk {
  /// The rules that pass a filter, a row as tariffs.csv has it.
  public func table(of filter: RuleFilter) throws(CustomsDeskError) -> TidyTable {
    var table = TidyTable(columns: TariffRuleText.columns)
    for rule in try rules(filter) {
      table.add(TariffRuleText.cells(of: rule).map(TidyTable.Cell.text))
    }
    return table
  }

  /// The same for people: the columns that fit a screen.
  public func text(of filter: RuleFilter) throws(CustomsDeskError) -> String {
    var table = TextTable(["rule", "to", "layer", "goods", "charge", "when", "holds", "standing"])
    for rule in try rules(filter) {
      table.add([
        rule.id, rule.destination, rule.layer, Self.short(rule), ChargeWords.charge(rule),
        rule.conditions.map(\.description).joined(separator: "; "),
        ChargeWords.interval(rule.interval), rule.evidence.status.rawValue,
      ])
    }
    return table.text
  }

  /// All that is known of one rule.
  public func text(ofRule id: String) throws(CustomsDeskError) -> String {
    let rule = try rule(id)
    let width = TariffRuleText.columns.map(\.count).max() ?? 0
    return zip(TariffRuleText.columns, TariffRuleText.cells(of: rule)).filter { !$0.1.isEmpty }.map
    { name, text in
      name + String(repeating: " ", count: width + 2 - name.count) + text + "\n"
    }.joined()
  }

  /// One rule as a table of one row.
  public func table(ofRule id: String) throws(CustomsDeskError) -> TidyTable {
    var table = TidyTable(columns: TariffRuleText.columns)
    table.add(TariffRuleText.cells(of: try rule(id)).map(TidyTable.Cell.text))
    return table
  }

  private func rule(_ id: String) throws(CustomsDeskError) -> TariffRule {
    if let rule = law.rules.first(where: { $0.id == id }) { return rule }
    let near = NearestName.of(id, in: law.rules.map(\.id)).map { "did you mean `\($0)`?" }
    throw CustomsDeskError(
      "there is no rule `\(id)`; \(near ?? "`portolan rules list` names all")")
  }

  /// What a rule is for, in one narrow cell.
  static func short(_ rule: TariffRule) -> String {
    let more = rule.goods.count > 2 ? "; … (\(rule.goods.count))" : ""
    let codes = rule.goods.prefix(2).map(\.digits).joined(separator: "; ") + more
    return [rule.origin.map { "of \($0)" }, codes.isEmpty ? nil : codes].compactMap(\.self)
      .joined(separator: " ")
  }
}
