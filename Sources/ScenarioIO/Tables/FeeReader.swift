internal import Commerce

/// One row of fees.csv as a rule.
struct FeeReader {
  let row: TableRow
  let context: LoadContext

  /// The rule, or nil with what is wrong reported.
  func rule() -> FeeRule? {
    guard let id = row.text("fee"), let platform: Identifier<Platform> = row.name("platform"),
      let kind: FeeRule.Kind = row.choice("kind"), let base: FeeRule.Base = row.choice("base"),
      let amount = read("amount", { FeeText.amount($0, of: base) }) ?? nil,
      let low = read("low", FeeText.charge), let high = read("high", FeeText.charge),
      let box = read("size", FeeFitText.box), let season = read("season", FeeFitText.season),
      let divisor = read("dim_divisor", FeeFitText.divisor),
      let interval = IntervalColumns.interval(row, context)
    else { return nil }
    return FeeRule(
      id: id, platform: platform, market: row.name("market"), store: row.name("store"),
      category: row.text("category"), kind: kind, amount: amount,
      limits: FeeLimits(minimum: row.money("minimum"), maximum: row.money("maximum")),
      range: isRangeOfAmount ? FeeRange(low: low, high: high) : nil,
      fit: FeeFit(
        box: box, kilograms: row.number("weight_up_to"), cubicCentimetresPerKilogram: divisor),
      season: season, interval: interval, evidence: EvidenceColumns.evidence(row))
  }

  /// Whether low and high were written with the amount: who gives a shipped row another amount means
  /// that and no range.
  private var isRangeOfAmount: Bool {
    ["low", "high"].contains { row.hasColumn($0) && row.file($0) == row.file("amount") }
  }

  /// The value of a cell: nil within where the cell is empty, nil without where it cannot be read,
  /// which is reported.
  private func read<Value>(
    _ column: String, _ reader: (String) -> Result<Value, ValueProblem>
  ) -> Value?? {
    guard let text = row.text(column) else { return .some(nil) }
    switch reader(text) {
    case .success(let value): return .some(value)
    case .failure(let problem):
      context.collector.report(problem, at: row.span(column), file: row.file(column))
      return nil
    }
  }
}
