internal import Artifacts
internal import Commerce

/// Plans as rows: what they earn, what can go wrong, how they compare.
struct PlanTableSection: ReportSectionBuilder {
  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    guard study.headlines.contains(where: { $0 != nil }) else { return nil }
    var blocks: [Report.Block] = [.table(earnings(study)), .table(risks(study))]
    if let regret = regret(study) { blocks.append(.table(regret)) }
    blocks.append(.group(title: "All figures of all plans", isFolded: true, blocks: all(study)))
    return Report.Section(
      id: "plans", title: "The plans side by side", lead: lead(study), blocks: blocks)
  }

  private func names(_ study: StudyReading) -> [String] { study.outcomes.map(\.title) }

  private func lead(_ study: StudyReading) -> String {
    guard let leader = study.leader else { return "" }
    guard study.outcomes.count > 1 else { return "One plan was evaluated; there is no other." }
    let safest = study.headlines.indices.filter { study.headlines[$0] != nil }
      .max { (study.headlines[$0]?.lowestTenth ?? 0) < (study.headlines[$1]?.lowestTenth ?? 0) }
    let best = study.outcomes[leader].title
    if study.headlines.allSatisfy({
      $0?.mean == study.headlines[leader]?.mean
        && $0?.lowestTenth == study.headlines[leader]?.lowestTenth
    }) {
      return "All plans come to the same, on average and in the worst tenth of futures."
    }
    guard let safest, safest != leader else {
      return "\(best) leads both on average and in the worst tenth of futures."
    }
    return
      "\(best) leads on average, \(study.outcomes[safest].title) in the worst tenth of futures."
  }

  private func earnings(_ study: StudyReading) -> Report.Table {
    let known = study.headlines
    let scale = study.scale(known.compactMap { $0 }.flatMap { [$0.p05, $0.p95, $0.lowestTenth] })
    var table = ColumnwiseTable("Plan", names: names(study))
    func add(_ title: String, _ figure: (KPISummary) -> Double) {
      table.add(
        study.moneyColumn(title, scale), known.map { $0.map(figure) }, better: .higher,
        cell: Report.Cell.money)
    }
    add("Median", \.median)
    add("P5", \.p05)
    add("P95", \.p95)
    let means = known.map { $0.map(Self.estimate) ?? .blank }
    table.add(
      study.moneyColumn("Mean ± standard error", scale),
      cells: BestCell.mark(means, values: known.map { $0?.mean }, better: .higher))
    add("Mean of the worst tenth", \.lowestTenth)
    table.add(
      Report.Table.Column("Loss in"), known.map { $0?.probability(below: 0) }, better: .lower,
      cell: Report.Cell.frequency)
    return table.table(
      title: "Change of terminal equity over the horizon",
      note: "Equity at the end (cash, stock at recoverable value, receivables less payables, and "
        + "months of contribution after the horizon) less equity at the start. The mean of the "
        + "worst tenth is the conditional value at risk at 10\(NumberText.space)%.")
  }

  private static func estimate(_ summary: KPISummary) -> Report.Cell {
    guard summary.standardError.isFinite else { return .money(summary.mean) }
    return .estimate(.money(summary.mean), standardError: .money(summary.standardError))
  }

  private func risks(_ study: StudyReading) -> Report.Table {
    let positions = study.outcomes.indices
    func summaries(_ key: String) -> [KPISummary?] {
      positions.map { study.summary(key, of: $0) }
    }
    var table = ColumnwiseTable("Plan", names: names(study))
    let events = [
      ("Credit line exceeded in", KPIKey.lineExceeded), ("Insolvent in", KPIKey.insolvent),
    ]
    for (title, key) in events {
      table.add(
        Report.Table.Column(title), summaries(key).map { $0?.mean }, better: .lower,
        cell: Report.Cell.frequency)
    }
    let low = summaries(KPIKey.lowestCash)
    let scale = study.scale(low.compactMap { $0 }.flatMap { [$0.p05, $0.median] })
    table.add(
      study.moneyColumn("Lowest cash, middle future", scale), low.map { $0?.median },
      better: .higher, cell: Report.Cell.money)
    table.add(
      study.moneyColumn("Lowest cash, P5", scale), low.map { $0?.p05 }, better: .higher,
      cell: Report.Cell.money)
    table.add(
      Report.Table.Column("Reached in the week of", alignment: .leading),
      summaries(KPIKey.lowestCashWeek).map { $0?.median }, better: .neutral
    ) { .day(study.scenario.calendar.monday(ofWeek: Int($0.rounded()))) }
    if study.target != nil {
      table.add(
        Report.Table.Column("Target met in"), positions.map(study.targetChance), better: .higher,
        cell: Report.Cell.frequency)
    }
    table.add(
      Report.Table.Column("Share of the top market"),
      summaries(KPIKey.topMarketShare).map { $0?.mean }, better: .lower, cell: Report.Cell.share)
    return table.table(title: "Cash and concentration")
  }

  private func regret(_ study: StudyReading) -> Report.Table? {
    let columns = study.outcomes.compactMap { $0.kpi(KPIKey.headline)?.values }
    guard columns.count == study.outcomes.count, columns.count > 1, let regret = Regret(columns)
    else { return nil }
    let scale = study.scale(regret.largest)
    var table = ColumnwiseTable("Plan", names: names(study))
    table.add(
      Report.Table.Column("Best of all in"), regret.bestShares, better: .higher,
      cell: Report.Cell.frequency)
    table.add(
      study.moneyColumn("Falls short by, on average", scale), regret.means, better: .lower,
      cell: Report.Cell.money)
    table.add(
      study.moneyColumn("Falls short by, at most", scale), regret.largest, better: .lower,
      cell: Report.Cell.money)
    return table.table(
      title: "Regret: how much less than the best plan of the same future",
      note: "Each plan is set against whichever plan turned out best in that future, which nobody "
        + "can know beforehand. A plan that falls short by little is one to regret little, whatever "
        + "comes. Futures that several plans win are shared among them.")
  }

  private func all(_ study: StudyReading) -> [Report.Block] {
    study.outcomes.indices.map { .table(AllFigures(study).table(of: $0)) }
  }
}
