internal import Artifacts
internal import Commerce

/// The first weeks of each plan as a sheet: what to do, what to order, and what it ties up.
struct NextWeeksSection: ReportSectionBuilder {
  /// The most orders that are told one by one; all are in `actions.csv`.
  private static let mostOrders = 30

  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let sheets = result.outcomes.map { ActionSheet($0, in: result) }
    guard sheets.contains(where: { !$0.lines.isEmpty }) else { return nil }
    let first = study.leader ?? 0
    let blocks = zip(result.outcomes, sheets).enumerated().map { position, pair in
      Report.Block.group(
        title: pair.0.title, isFolded: position != first,
        blocks: self.blocks(pair.0, pair.1, study))
    }
    return Report.Section(
      id: "actions", title: "The next \(OrderWeek.horizon) weeks",
      lead: lead(result.outcomes[first], study), blocks: blocks)
  }

  private func lead(_ outcome: Outcome, _ study: StudyReading) -> String {
    let rest =
      "What is ordered later depends on what sells until then: later lines say how often and how "
      + "much."
    guard let week = outcome.orderWeeks.first, week.week == 0 else {
      return "\(outcome.title) orders nothing in the first week. \(rest)"
    }
    let count = week.orders.count
    return "In the first week \(outcome.title) orders \(NumberText.count(count)) "
      + "stock\(count == 1 ? "" : "s"), which ties up \(study.money(week.outlay.median)). \(rest)"
  }

  private func blocks(
    _ outcome: Outcome, _ sheet: ActionSheet, _ study: StudyReading
  ) -> [Report.Block] {
    guard !sheet.lines.isEmpty else { return [.paragraph("Nothing is done.")] }
    var blocks: [Report.Block] = []
    if let table = ActionTable(study).steps(sheet, of: outcome) { blocks.append(.table(table)) }
    if !outcome.orderWeeks.isEmpty { blocks.append(.table(totals(outcome, study))) }
    if let table = OrderTable(study, most: Self.mostOrders).orders(sheet, of: outcome) {
      blocks.append(.table(table))
    }
    return blocks
  }

  private func totals(_ outcome: Outcome, _ study: StudyReading) -> Report.Table {
    let weeks = outcome.orderWeeks
    let scale = study.scale(weeks.flatMap { [$0.outlay.median, $0.outlay.p90] })
    return Report.Table(
      title: "What the orders of \(outcome.title) tie up, by week",
      columns: [
        Report.Table.Column("Week of", alignment: .leading), Report.Table.Column("Orders in"),
        study.moneyColumn("P10", scale), study.moneyColumn("Median", scale),
        study.moneyColumn("P90", scale),
      ],
      rows: weeks.map { week in
        [
          .day(study.scenario.calendar.monday(ofWeek: week.week)), .frequency(week.share),
          .money(week.outlay.p10), .money(week.outlay.median), .money(week.outlay.p90),
        ]
      },
      note: "Goods, freight and duty at entry at the rates of the start, over the first "
        + "\(min(OrderWeek.futures, outcome.pathCount)) futures; futures without an order count "
        + "as zero.")
  }
}
