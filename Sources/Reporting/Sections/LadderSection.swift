internal import Artifacts
internal import Commerce

/// From net revenue to operating profit, line by line, by plan.
struct LadderSection: ReportSectionBuilder {
  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let known = study.outcomes.indices.filter { !study.outcomes[$0].ladder.isEmpty }
    guard !known.isEmpty else { return nil }
    let scale = study.scale(known.flatMap { study.outcomes[$0].ladder.map(\.mean) })
    let panels = known.map { position in
      LadderChart.Panel(
        title: study.outcomes[position].title, position: position,
        steps: LadderSums.steps(study.outcomes[position].ladder, scale: scale))
    }
    let lead = sentence(panels, study)
    let drawn = Set([0, study.challenger ?? study.leader ?? 0])
    let chart = LadderChart(
      caption: ChartCaption(
        title: "Unit economics over the horizon, mean of all futures", finding: lead,
        key:
          "The reference and the plan of the verdict. Each pale bar begins where the one above ends and adds or takes its figure; full bars "
          + "are subtotals. Lines are rounded so that they add up."),
      axis: ChartAxis("Mean over futures", unit: .money(scale)),
      panels: panels.filter { drawn.contains($0.position) })
    return Report.Section(
      id: "ladder", title: "Where the money goes", lead: lead,
      blocks: [.chart(.ladder(chart))] + tables(panels, scale, study))
  }

  private func sentence(_ panels: [LadderChart.Panel], _ study: StudyReading) -> String {
    let parts = panels.compactMap { panel -> String? in
      guard let revenue = netRevenue(panel), let last = panel.steps.last?.amount else { return nil }
      return "\(panel.title) \(NumberText.percent(last / revenue))"
    }
    guard let line = panels.first?.steps.last?.title.lowercased(), !parts.isEmpty else {
      return "The sums of the whole horizon by plan."
    }
    return "Of each \(study.currency.code) of net revenue there remain as \(line): "
      + parts.joined(separator: ", ") + "."
  }

  /// What shares are taken of: the line of that name, else the first; nil where it is not above zero.
  private func netRevenue(_ panel: LadderChart.Panel) -> Double? {
    let named = panel.steps.first { $0.title.lowercased().hasPrefix("net revenue") }
    guard let amount = (named ?? panel.steps.first)?.amount, amount > 0 else { return nil }
    return amount
  }

  /// One table where all plans have the same lines, else one for each.
  private func tables(
    _ panels: [LadderChart.Panel], _ scale: MoneyScale, _ study: StudyReading
  ) -> [Report.Block] {
    let titles = panels.map { $0.steps.map(\.title) }
    let groups = Set(titles).count == 1 ? [panels] : panels.map { [$0] }
    return groups.map { .table(table($0, scale, study)) }
  }

  private func table(
    _ panels: [LadderChart.Panel], _ scale: MoneyScale, _ study: StudyReading
  ) -> Report.Table {
    var table = ColumnwiseTable("Line", names: panels.first?.steps.map(\.title) ?? [])
    for panel in panels {
      let revenue = netRevenue(panel)
      table.add(
        study.moneyColumn(panel.title, scale), panel.steps.map(\.amount), better: .neutral,
        cell: Report.Cell.money)
      table.add(
        Report.Table.Column("of net revenue"),
        panel.steps.map { step in revenue.map { step.amount / $0 } }, better: .neutral,
        cell: Report.Cell.share)
    }
    return table.table(title: "The ladder by plan")
  }
}
