internal import Artifacts
internal import Commerce

/// Keep, reprice or drop, listing by listing, worst first.
struct ListingSection: ReportSectionBuilder {
  /// The most dated changes that get a column of their own.
  private let mostChanges = 3
  /// The most listings that are not folded.
  private let mostOpen = 20
  /// The most listings that are shown; nobody reads more, and all are in summary.json.
  private let mostShown = 200

  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    guard !result.listings.isEmpty else { return nil }
    let worstFirst = result.listings.sorted {
      ($0.contribution, $0.listing) < ($1.contribution, $1.listing)
    }
    let listings = Array(worstFirst.prefix(mostShown))
    return Report.Section(
      id: "listings", title: "Keep, reprice or drop", lead: lead(result.listings),
      blocks: tables(listings, study) + [
        .group(
          title: "What one unit costs, line by line", isFolded: true,
          blocks: [.table(costs(listings, study))])
      ])
  }

  private func lead(_ listings: [ListingEconomics]) -> String {
    func count(_ verdict: ListingEconomics.Verdict) -> String {
      NumberText.count(listings.count { $0.verdict == verdict })
    }
    let shown =
      listings.count > mostShown
      ? " The tables show the \(mostShown) that earn least a unit; all are in summary.json." : ""
    return
      "Of \(NumberText.count(listings.count)) listings: \(count(.keep)) to keep, \(count(.reprice)) that at most "
      + "15\(NumberText.space)% more in price would restore, \(count(.drop)) that it would not."
      + shown
  }

  /// The worst stand open, a long rest is folded.
  private func tables(_ listings: [ListingEconomics], _ study: StudyReading) -> [Report.Block] {
    guard listings.count > mostOpen + 5 else {
      return [.table(table("Contribution of one unit after advertising", listings, study))]
    }
    let rest = Array(listings.dropFirst(mostOpen))
    return [
      .table(
        table("Contribution of one unit after advertising", Array(listings.prefix(mostOpen)), study)
      ),
      .group(
        title: "The other \(rest.count) listings", isFolded: true,
        blocks: [.table(table("The others: contribution of one unit", rest, study))]),
    ]
  }

  private func table(
    _ title: String, _ listings: [ListingEconomics], _ study: StudyReading
  ) -> Report.Table {
    let days = Set(listings.flatMap(\.afterChanges).map(\.day)).sorted().prefix(mostChanges)
    let scale = MoneyScale(divisor: 1, suffix: "", digits: 2)
    let duty = DutyBranches(study.scenario)
    var table = ColumnwiseTable("Listing", names: listings.map { name($0, study) })
    table.add(
      Report.Table.Column("Verdict", alignment: .leading), cells: listings.map(Self.verdict))
    table.add(
      study.moneyColumn("Margin a unit now", scale), listings.map(\.contribution),
      better: .neutral, cell: Report.Cell.money)
    table.add(
      Report.Table.Column("of net price"),
      listings.map { $0.netPrice > 0 ? $0.contribution / $0.netPrice : nil }, better: .neutral,
      cell: Report.Cell.share)
    for day in days {
      table.add(
        study.moneyColumn("from \(DayText.long(day))", scale),
        listings.map { listing in
          listing.afterChanges.last { $0.day <= day }?.contribution ?? listing.contribution
        }, better: .neutral, cell: Report.Cell.money)
    }
    for branch in duty.branches(touching: study.result.listings) {
      table.add(
        study.moneyColumn("if \(branch.title)", scale),
        listings.map { duty.contribution(of: $0, under: branch) }, better: .neutral,
        cell: Report.Cell.money)
    }
    table.add(
      Report.Table.Column("Added duty that makes it zero", unit: "points"),
      listings.map { $0.dutyPointsToZero.map { $0 * 100 } }, better: .neutral
    ) { .number($0, digits: 0) }
    table.add(
      Report.Table.Column("Price now"),
      cells: listings.map {
        (study.scenario.listings[$0.listing]?.price).map(Report.Cell.price) ?? .blank
      })
    table.add(
      Report.Table.Column("Price at which it is zero"),
      cells: listings.map { $0.breakEvenPrice.map(Report.Cell.price) ?? .text("none") })
    return table.table(
      title: title,
      note: "Worst first; at the prices and rates of the start, by the rules of each date. Columns "
        + "that begin with if: the same after a policy event, before any of it is passed on; a dash "
        + "where it does not touch the listing. Points below zero are what duty would have to fall "
        + "by. Reprice: at most 15\(NumberText.space)% more restores a margin of zero; for a store "
        + "that is not open yet, drop means leave out.")
  }

  private func name(_ listing: ListingEconomics, _ study: StudyReading) -> String {
    let title = study.title(of: listing.listing)
    let store = study.scenario.listings[listing.listing].flatMap {
      study.scenario.stores[$0.store]
    }
    return store?.status == .candidate ? "\(title) (not open yet)" : title
  }

  private static func verdict(_ listing: ListingEconomics) -> Report.Cell {
    switch listing.verdict {
    case .keep: .mark(.good, "keep")
    case .reprice: .mark(.caution, "reprice")
    case .drop: .mark(.bad, "drop")
    }
  }

  private func costs(_ listings: [ListingEconomics], _ study: StudyReading) -> Report.Table {
    let scale = MoneyScale(divisor: 1, suffix: "", digits: 2)
    let lines: [(String, (ListingEconomics) -> Double)] = [
      ("Net price", \.netPrice), ("Product", \.productCost), ("Freight", \.freight),
      ("Duty and tax", \.duty), ("Fees", \.fees), ("Returns", \.returns),
      ("Advertising", \.advertising), ("Contribution", \.contribution),
    ]
    var table = ColumnwiseTable("Listing", names: listings.map { study.title(of: $0.listing) })
    for (title, amount) in lines {
      table.add(
        study.moneyColumn(title, scale), listings.map(amount), better: .neutral,
        cell: Report.Cell.money)
    }
    return table.table(title: "One unit, base currency at the rates of the start")
  }
}
