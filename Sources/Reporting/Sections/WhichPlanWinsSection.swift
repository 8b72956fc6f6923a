internal import Artifacts
internal import Commerce

/// Which plan wins in which futures: by how duties, rules and currencies ended.
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

  /// Duties and rules first, as elicited, then the currencies that move the choice most.
  private func groups(_ result: StudyResult, _ winners: Winners) -> [FutureGroups.Group] {
    let usable = result.conditions.filter { $0.values.count == winners.futureCount }
    let policies = usable.filter { if case .currency = $0.subject { false } else { true } }
      .map { FutureGroups.groups(by: $0, in: result.scenario) }
    let currencies = Self.unlike(
      usable.compactMap { condition in
        guard case .currency(let currency) = condition.subject else { return nil }
        let listings = result.scenario.listings.count { $0.price.currency == currency }
        return (FutureGroups.groups(by: condition, in: result.scenario), listings)
      }
    ).sorted { winners.spread(of: $0) > winners.spread(of: $1) }.prefix(mostCurrencies)
    return (policies + currencies).filter { $0.count > 1 }.flatMap { $0 }
  }

  /// Currencies that part futures alike, such as one pegged to another, are told once: by the one
  /// that more listings are priced in.
  private static func unlike(
    _ currencies: [(groups: [FutureGroups.Group], listings: Int)]
  ) -> [[FutureGroups.Group]] {
    let ordered = currencies.enumerated().filter { $0.element.groups.count > 1 }
      .sorted { ($1.element.listings, $0.offset) < ($0.element.listings, $1.offset) }
    return ordered.reduce(into: []) { kept, currency in
      let groups = currency.element.groups
      if !kept.contains(where: { $0[0].isLike(groups[0]) }) { kept.append(groups) }
    }
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
    let parts = Dictionary(grouping: others, by: \.1).sorted { $0.key < $1.key }.map {
      plan, groups in
      let titles = groups.prefix(3).map(\.0.title).joined(separator: " or ")
      return "\(study.outcomes[plan].title) where “\(titles)”"
    }
    return "\(name) has the highest mean over all futures, but \(SentenceText.list(parts))."
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
