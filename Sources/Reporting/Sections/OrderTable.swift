internal import Artifacts
internal import Commerce

/// Orders of the first weeks as a table: what, how much, to where, how, when it is there.
struct OrderTable {
  private let study: StudyReading
  private let most: Int

  /// Tables of at most so many orders.
  init(_ study: StudyReading, most: Int) {
    self.study = study
    self.most = most
  }

  private typealias Line = (week: Int, order: OrderWeek.Order)

  /// The orders that tie up most on average, by week; nil where there are none.
  func orders(_ sheet: ActionSheet, of outcome: Outcome) -> Report.Table? {
    let all = sheet.lines.compactMap { line -> Line? in
      guard case .order(let order) = line.content else { return nil }
      return (line.week, order)
    }
    guard !all.isEmpty else { return nil }
    let lines = largest(of: all)
    return Report.Table(
      title: "Orders of \(outcome.title)", columns: columns(lines), rows: lines.map(row),
      note: note(shown: lines.count, of: all.count))
  }

  private func largest(of lines: [Line]) -> [Line] {
    let weights = lines.map { $0.order.share * $0.order.outlay }
    let ranked = lines.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    return ranked.prefix(most).sorted().map { lines[$0] }
  }

  private func columns(_ lines: [Line]) -> [Report.Table.Column] {
    let scale = study.scale(lines.map(\.order.outlay))
    return [
      Report.Table.Column("Order", alignment: .leading),
      Report.Table.Column("For", alignment: .leading),
      Report.Table.Column("Week of", alignment: .leading),
      Report.Table.Column("Ordered in"), Report.Table.Column("Units, median"),
      Report.Table.Column("P10 to P90"), Report.Table.Column("By", alignment: .leading),
      Report.Table.Column("On the shelf about", alignment: .leading),
      study.moneyColumn("Ties up", scale),
    ]
  }

  private func row(_ line: Line) -> [Report.Cell] {
    let order = line.order
    let calendar = study.scenario.calendar
    let isSure = order.units.p10 == order.units.p90
    return [
      .text(study.title(of: order.variant)), .text(study.title(of: order.node)),
      .day(calendar.monday(ofWeek: line.week)), .frequency(order.share),
      .count(Int(order.units.median)),
      isSure
        ? .text("all the same")
        : .interval(.count(Int(order.units.p10)), .count(Int(order.units.p90))),
      .text(study.way(order.lane)), .day(calendar.monday(ofWeek: order.arrivalWeek)),
      .money(order.outlay),
    ]
  }

  private func note(shown: Int, of count: Int) -> String {
    let rest =
      shown < count
      ? "Shown are the \(shown) of \(NumberText.count(count)) that tie up most; all are in "
        + "actions.csv. " : ""
    return rest
      + "Units and what they tie up are of the futures in which the order is placed; “on the shelf” "
      + "reckons with the middle of production and transit."
  }
}
