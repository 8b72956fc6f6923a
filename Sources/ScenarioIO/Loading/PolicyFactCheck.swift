internal import Commerce

/// Checks that some rule asks for each fact of a policy event, where the event makes it true: else the
/// event would change nothing, silently.
struct PolicyFactCheck {
  let context: LoadContext
  let rules: [TariffRule]

  /// Reports facts that no rule asks for, or only rules for other places.
  func check() {
    guard !context.isUnfinished(.tariffs) else { return }
    for row in context.rows(.tariffEvents) where row.text("effect") == "fact" && !row.isBroken {
      guard let text = row.text("amount"), let destination = row.text("destination"),
        case .success(let name) = TariffEffectReader.fact(text)
      else { continue }
      check(name, into: destination, row)
    }
  }

  private func check(_ name: String, into destination: String, _ row: TableRow) {
    checkGoods(row)
    let asking = rules.filter { $0.asks(for: name) }
    guard let rule = asking.first else { return reportUnasked(name, row) }
    guard !asking.contains(where: { meets($0.destination, destination) }) else { return }
    context.collector.report(
      .factNotAsked,
      "rule \(rule.id) asks for `\(name)` of goods into \(rule.destination), not into \(destination)",
      at: row.span("destination"), label: "no rule for \(destination) asks for it",
      help: ["did you mean `\(rule.destination)`?"], file: row.file("destination"))
  }

  private func reportUnasked(_ name: String, _ row: TableRow) {
    let known = Set(rules.flatMap(\.conditions).flatMap(\.facts))
    let isNear = NearestName.of(name, in: known) != nil
    context.collector.report(
      .factNotAsked, "no duty or tax of the scenario asks for the fact `\(name)`",
      at: row.span("amount"), label: "in `when` of no rule",
      help: isNear
        ? NearestName.help(for: name, in: known)
        : ["a row of tariffs.csv with `\(name)` or `not \(name)` in `when` begins or ends by it"],
      file: row.file("amount"))
  }

  /// A fact is true of all goods: what it does to some of them is for rules to say.
  private func checkGoods(_ row: TableRow) {
    for column in ["origin", "goods", "mode"] where row.text(column) != nil {
      context.collector.report(
        .ambiguous, "a fact is true of all goods into its destination, whatever their \(column)",
        at: row.span(column), label: "expected no \(column)",
        help: ["put it into the rule that asks for the fact"], file: row.file(column))
    }
  }

  /// Whether some goods may enter under both: one place, or a country and its union.
  private func meets(_ a: String, _ b: String) -> Bool {
    a == b || context.areas(of: a).contains(b) || context.areas(of: b).contains(a)
  }
}

extension TariffRule {
  fileprivate func asks(for fact: String) -> Bool {
    conditions.flatMap(\.facts).contains(fact)
  }
}
