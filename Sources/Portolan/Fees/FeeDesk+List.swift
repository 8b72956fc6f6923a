public import Commerce
import ScenarioIO

// MARK: - The fees as tables

extension FeeDesk {
  /// The fees of a platform, or of all; of a market, and on a day, where these are given.
  public func table(
    platform: String?, market: String?, on day: Day?
  ) throws(FeeDeskError) -> TidyTable {
    var table = TidyTable(columns: FeeRuleText.columns)
    for rule in try rules(platform: platform, market: market, on: day) {
      table.add(FeeRuleText.cells(of: rule).map(TidyTable.Cell.text))
    }
    return table
  }

  /// The same for people: the columns that fit a screen.
  public func text(
    platform: String?, market: String?, on day: Day?
  ) throws(FeeDeskError) -> String {
    var table = TextTable(
      ["rule", "market", "category", "kind", "amount", "up to", "holds", "standing", "source"])
    for rule in try rules(platform: platform, market: market, on: day) {
      table.add([
        rule.id, rule.market?.text ?? "all", rule.category ?? "", FeeRuleText.word(rule.kind),
        FeeWords.amount(rule), FeeRuleText.fit(rule), FeeWords.holds(rule),
        rule.evidence.status.rawValue, rule.evidence.citation,
      ])
    }
    return table.text
  }

  private func rules(
    platform: String?, market: String?, on day: Day?
  ) throws(FeeDeskError) -> [FeeRule] {
    let platform = try platform.map { name throws(FeeDeskError) in try self.platform(name).id }
    let market = try market.map { name throws(FeeDeskError) in try self.market(name).id }
    return book.rules.filter { rule in
      (platform == nil || rule.platform == platform)
        && (market == nil || rule.market == nil || rule.market == market)
        && (day.map(rule.interval.contains) ?? true)
    }
  }
}
