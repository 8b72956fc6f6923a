internal import Artifacts
internal import Commerce

/// Weekly cash by plan: how deep it goes, when, and what line is needed.
struct CashSection: ReportSectionBuilder {
  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let caption = ChartCaption(
      title: "Weekly cash", finding: deepest(study),
      key: "Heavy line: the middle future. Dark band: half of the futures. Pale band: nine in "
        + "ten. Thin lines: single futures. Dashed across: the credit line. Upright dotted lines: "
        + "gates of the plan's stages, as planned.")
    let limit = study.creditLimit
    let chart = FanBuilder(study).chart(
      of: KPIKey.cashSeries, caption: caption, title: "Cash",
      levels: limit > 0 ? [FanChart.Level(value: -limit, label: "credit line")] : [],
      highlight: { _, median in
        guard let low = median.indices.min(by: { median[$0] < median[$1] }) else { return nil }
        let monday = study.scenario.calendar.monday(ofWeek: low)
        return FanChart.Moment(week: low, label: "trough \(DayText.long(monday))")
      })
    guard let chart else { return nil }
    var blocks: [Report.Block] = [.chart(.fan(chart))]
    if let table = needs(study, limit) { blocks.append(.table(table)) }
    return Report.Section(
      id: "cash", title: "Cash by plan", lead: lead(study, limit), blocks: blocks)
  }

  private func lead(_ study: StudyReading, _ limit: Double) -> String {
    let lows = study.outcomes.indices.compactMap { study.summary(KPIKey.lowestCash, of: $0) }
    let needs = lows.map { max(0, -$0.p05) }
    let line =
      limit > 0 ? "The credit line is \(study.money(limit)). " : "There is no credit line. "
    guard let least = needs.min(), let most = needs.max() else {
      return limit > 0 ? "The credit line is \(study.money(limit))." : "There is no credit line."
    }
    if most == 0 { return line + untouched(lows) }
    return line + needed(least...most, of: limit, study, isOne: needs.count == 1)
  }

  /// How much credit holds in nineteen futures of twenty, beside what there is.
  private func needed(
    _ needs: ClosedRange<Double>, of limit: Double, _ study: StudyReading, isOne: Bool
  ) -> String {
    let (least, most) = (study.money(needs.lowerBound), study.money(needs.upperBound))
    let alike = isOne || needs.lowerBound == needs.upperBound
    guard limit > 0, needs.upperBound > limit else {
      let part = limit > 0 ? "of it" : "of credit"
      return alike
        ? "\(most) \(part) is enough in 95 of 100 futures."
        : "To hold in 95 of 100 futures, plans need between \(least) and \(most) \(part)."
    }
    guard !alike else {
      return "It is too small: \(most) would be needed in 95 of 100 futures."
    }
    let whom = needs.lowerBound > limit ? "every plan" : "some plans"
    return "It is too small for \(whom): between \(least) and \(most) would be needed in 95 of "
      + "100 futures."
  }

  /// That plans live on their own cash, in all futures or in nineteen of twenty.
  private func untouched(_ lows: [KPISummary]) -> String {
    let isNeverBelow = lows.allSatisfy { ($0.sorted.values.first ?? 0) >= 0 }
    guard lows.count > 1 else {
      return isNeverBelow
        ? "Cash never falls below zero in any future."
        : "Cash stays above zero in at least 95 of 100 futures."
    }
    return isNeverBelow
      ? "Cash falls below zero under no plan in any future."
      : "Cash stays above zero in at least 95 of 100 futures under each plan."
  }

  /// How low the plan goes that goes lowest in one future of twenty.
  private func deepest(_ study: StudyReading) -> String {
    let lows = study.outcomes.indices.compactMap { position in
      study.summary(KPIKey.lowestCash, of: position).map { (position, $0) }
    }
    guard let (position, low) = lows.min(by: { $0.1.p05 < $1.1.p05 }) else {
      return "Cash by week and plan."
    }
    var text =
      "\(study.outcomes[position].title) goes lowest: \(study.money(low.median)) in the middle "
      + "future and \(study.money(low.p05)) or less in one of 20"
    if let week = study.summary(KPIKey.lowestCashWeek, of: position)?.median, week.isFinite {
      let monday = study.scenario.calendar.monday(ofWeek: Int(week.rounded()))
      text += "; in half of the futures by the week of \(DayText.long(monday))"
    }
    return text + "."
  }

  private func needs(_ study: StudyReading, _ limit: Double) -> Report.Table? {
    let low = study.outcomes.indices.map { study.summary(KPIKey.lowestCash, of: $0) }
    guard low.contains(where: { ($0?.sorted.quantile(0.01) ?? 0) < 0 }) else { return nil }
    let scale = study.scale(low.compactMap { $0 }.flatMap { [$0.p05, $0.p95] } + [limit])
    var table = ColumnwiseTable("Plan", names: study.outcomes.map(\.title))
    let shares = [("half", 0.5), ("90 of 100", 0.1), ("95 of 100", 0.05), ("99 of 100", 0.01)]
    for (name, level) in shares {
      table.add(
        study.moneyColumn("Line needed for \(name) of the futures", scale),
        low.map { $0.map { max(0, -$0.sorted.quantile(level)) } }, better: .neutral,
        cell: Report.Cell.money)
    }
    table.add(
      Report.Table.Column("Line exceeded in"),
      study.outcomes.indices.map { study.summary(KPIKey.lineExceeded, of: $0)?.mean },
      better: .lower, cell: Report.Cell.frequency)
    return table.table(
      title: "How much credit each plan needs",
      note: "A future that runs into the line stops ordering, so needs near the line of "
        + "\(study.money(limit)) are at least what is shown.")
  }
}
