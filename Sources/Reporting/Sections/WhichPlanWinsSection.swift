internal import Artifacts
internal import Commerce

/// Which plan wins in which futures: by how duties and currencies ended.
struct WhichPlanWinsSection: ReportSectionBuilder {
  /// The most currencies that are shown: those that move the choice most.
  private let mostCurrencies = 3

  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let columns = result.outcomes.compactMap { $0.kpi(KPIKey.headline)?.values }
    guard columns.count == result.outcomes.count, columns.count > 1, study.futureCount > 0,
      columns.allSatisfy({ $0.count == study.futureCount && $0.allSatisfy(\.isFinite) })
    else { return nil }
    let winners = Winners(columns: columns)
    let everything = FutureGroups.Group(
      title: "All futures", futures: Array(0..<study.futureCount))
    let groups = groups(result, winners)
    guard !groups.isEmpty else { return nil }
    return Report.Section(
      id: "winners", title: "Which plan wins in which futures", lead: lead(groups, winners, study),
      blocks: [
        .table(table([everything] + groups, winners, study)),
        .group(
          title: "How far plans differ in these futures", isFolded: true,
          blocks: [.table(means([everything] + groups, winners, study))]),
      ])
  }

  /// Duties first, as elicited, then the currencies that move the choice most.
  private func groups(_ result: StudyResult, _ winners: Winners) -> [FutureGroups.Group] {
    let usable = result.conditions.filter { $0.values.count == winners.futureCount }
    let duties = usable.filter { if case .addedDuty = $0.subject { true } else { false } }
      .map { FutureGroups.groups(by: $0, in: result.scenario) }
    let currencies = usable.filter { if case .currency = $0.subject { true } else { false } }
      .map { FutureGroups.groups(by: $0, in: result.scenario) }
      .sorted { winners.spread(of: $0) > winners.spread(of: $1) }
      .prefix(mostCurrencies)
    return (duties + currencies).filter { $0.count > 1 }.flatMap { $0 }
  }

  private func lead(
    _ groups: [FutureGroups.Group], _ winners: Winners, _ study: StudyReading
  ) -> String {
    guard let overall = winners.best(in: Array(0..<study.futureCount)) else {
      return "Plans come to the same on average in these futures."
    }
    let name = study.outcomes[overall].title
    let others = groups.compactMap { group in
      winners.best(in: group.futures).flatMap { $0 == overall ? nil : (group, $0) }
    }
    guard !others.isEmpty else {
      return "\(name) has the highest mean however duties and currencies end."
    }
    let parts = others.prefix(3).map { group, plan in
      "\(study.outcomes[plan].title) where: \(group.title)"
    }
    return "\(name) has the highest mean over all futures, but \(parts.joined(separator: "; "))."
  }

  private func table(
    _ groups: [FutureGroups.Group], _ winners: Winners, _ study: StudyReading
  ) -> Report.Table {
    var table = ColumnwiseTable("Futures in which", names: groups.map(\.title))
    table.add(
      Report.Table.Column("Chance"),
      cells: groups.map { .frequency(Double($0.futures.count) / Double(winners.futureCount)) })
    table.add(
      Report.Table.Column("Highest mean", alignment: .leading),
      cells: groups.map { group in
        winners.best(in: group.futures).map { .text(study.outcomes[$0].title) } ?? .blank
      })
    for plan in study.outcomes.indices {
      table.add(
        Report.Table.Column("\(study.outcomes[plan].title) wins in"),
        cells: groups.map { .frequency(winners.shares(in: $0.futures)[plan]) })
    }
    return table.table(
      title: "Who wins, by how duties and currencies ended",
      note:
        "Wins: ends with the largest change of terminal equity of all plans; ties are shared. Of "
        + "100 futures of the row. Duty is that in force at the end of the horizon; currencies are "
        + "changes against \(study.currency.code) from the start to the end, in the order in which "
        + "they move the choice.")
  }

  private func means(
    _ groups: [FutureGroups.Group], _ winners: Winners, _ study: StudyReading
  ) -> Report.Table {
    let means = groups.map { winners.means(in: $0.futures) }
    let scale = study.scale(means.joined())
    var table = ColumnwiseTable("Futures in which", names: groups.map(\.title))
    for plan in study.outcomes.indices {
      table.add(
        study.moneyColumn(study.outcomes[plan].title, scale), cells: means.map { .money($0[plan]) })
    }
    return table.table(title: "Mean change of terminal equity, by how duties and currencies ended")
  }
}
