internal import Artifacts
internal import Commerce

/// What each store sells and earns in each stage.
struct AllocationSection: ReportSectionBuilder {
  /// A loss below this share of the largest contribution is not worth a sentence.
  private static let leastTold = 0.001

  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let cells = study.outcomes.flatMap(\.storeStages)
    guard cells.contains(where: { $0.openShare > 0 }) else { return nil }
    let lead = sentence(study)
    let scale = MoneyScale.legible(cells.map(\.contribution))
    let map = HeatMap(
      caption: ChartCaption(
        title: "Contribution after advertising by store and stage", finding: lead,
        key: "The deeper the blue the more a store contributes, the deeper the orange the more it "
          + "loses. The weeks are the calendar's, whatever a plan's stages; stores that never open are "
          + "left out."),
      axis: ChartAxis("Mean contribution", unit: .money(scale)),
      panels: study.outcomes.indices.compactMap { panel($0, study) })
    return Report.Section(
      id: "allocation", title: "Stores and stages", lead: lead,
      blocks: [
        .chart(.heat(map)),
        .group(
          title: "Units, revenue and lost sales by store and stage", isFolded: true,
          blocks: study.outcomes.compactMap { table($0, study).map(Report.Block.table) }),
      ])
  }

  private func panel(_ position: Int, _ study: StudyReading) -> HeatMap.Panel? {
    let outcome = study.outcomes[position]
    let open = outcome.storeStages.filter { $0.openShare > 0 }
    guard !open.isEmpty else { return nil }
    let byStore = Dictionary(grouping: open, by: \.store)
    let order = study.scenario.stores.map(\.id).filter { byStore[$0] != nil }
    return HeatMap.Panel(
      title: outcome.title, position: position,
      columns: stages(study),
      rows: order.map { store in
        let values = study.scenario.calendar.stageStarts.indices.map { stage in
          byStore[store]?.first { $0.stage == stage }?.contribution
        }
        return HeatMap.Row(title: study.title(of: store), values: values)
      })
  }

  /// The weeks of each stage of the calendar, counted from one as plans are spoken of.
  private func stages(_ study: StudyReading) -> [String] {
    let calendar = study.scenario.calendar
    let ends = calendar.stageStarts.dropFirst() + [calendar.horizonWeeks]
    return zip(calendar.stageStarts, ends).map { "weeks \($0 + 1)–\($1)" }
  }

  private func sentence(_ study: StudyReading) -> String {
    let position = study.leader ?? 0
    guard study.outcomes.indices.contains(position) else { return "" }
    let outcome = study.outcomes[position]
    let byStore = Dictionary(
      grouping: outcome.storeStages.filter { $0.openShare > 0 }, by: \.store
    ).mapValues { $0.reduce(0) { $0 + $1.contribution } }
    let ordered = byStore.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let most = ordered.first else { return "" }
    var text =
      "Under \(outcome.title), \(study.title(of: most.key)) contributes most: "
      + "\(study.money(most.value))"
    if let least = ordered.last, least.value < -Self.leastTold * most.value.magnitude {
      text +=
        "; \(study.title(of: least.key)) loses "
        + MoneyText.magnitude(least.value, study.currency)
    }
    return text + "."
  }

  private func table(_ outcome: Outcome, _ study: StudyReading) -> Report.Table? {
    let cells = outcome.storeStages.filter { $0.openShare > 0 }
    guard !cells.isEmpty else { return nil }
    let scale = MoneyScale.legible(cells.flatMap { [$0.netRevenue, $0.contribution] })
    let weeks = stages(study)
    var table = ColumnwiseTable("Store", names: cells.map { study.title(of: $0.store) })
    table.add(
      Report.Table.Column("When", alignment: .leading),
      cells: cells.map { .text(weeks.indices.contains($0.stage) ? weeks[$0.stage] : "") })
    table.add(Report.Table.Column("Open"), cells: cells.map { Report.Cell.share($0.openShare) })
    table.add(
      Report.Table.Column("Units"), cells: cells.map { Report.Cell.number($0.units, digits: 0) })
    table.add(
      study.moneyColumn("Net revenue", scale), cells: cells.map { Report.Cell.money($0.netRevenue) }
    )
    table.add(
      study.moneyColumn("Contribution", scale),
      cells: cells.map { Report.Cell.money($0.contribution) })
    table.add(
      Report.Table.Column("Demand lost"), cells: cells.map { Report.Cell.share($0.lostShare) })
    return table.table(
      title: outcome.title,
      note: "Means over futures. Open is the share of futures and weeks in which the store trades.")
  }
}
