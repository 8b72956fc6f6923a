internal import Artifacts
internal import Commerce

/// What decides how a store's orders should reach the buyer, store by store.
struct ModeSection: ReportSectionBuilder {
  /// The most stores that are told of one by one; of more, each is folded.
  private let mostOpen = 3
  /// The most products of a store that are shown.
  private let mostShown = 20

  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let stores = StoreModes.all(study)
    guard !stores.isEmpty else { return nil }
    let text = ModeText(study)
    let isLong = stores.count > mostOpen
    return Report.Section(
      id: "modes", title: "Modes",
      lead: isLong ? text.overview(stores) : stores.map(text.answer).joined(separator: " "),
      blocks: stores.map { store in
        .group(
          title: study.title(of: store.store), isFolded: isLong,
          blocks: [.list((isLong ? [text.answer(store)] : []) + text.reasons(store))]
            + tables(store, study))
      })
  }

  /// Of many products only those that are expected to sell most.
  private func tables(_ store: StoreModes, _ study: StudyReading) -> [Report.Block] {
    let shown = store.bestSellers(mostShown)
    let isCut = shown.choices.count < store.choices.count
    let note = "The tables show the \(mostShown) products that are expected to sell most."
    return (isCut ? [.list([note])] : []) + [
      .table(left(shown, study)), .table(turns(shown, study)),
      .group(
        title: "Line by line", isFolded: true, blocks: [.table(lineByLine(shown, study))]),
    ]
  }

  /// What each mode leaves of each product, now and after dated changes.
  private func left(_ store: StoreModes, _ study: StudyReading) -> Report.Table {
    let scale = MoneyScale(divisor: 1, suffix: "", digits: 2)
    var table = ColumnwiseTable(
      "Product", names: store.choices.map { study.productTitle(of: $0.listing) })
    table.add(
      Report.Table.Column("Better by", alignment: .leading),
      cells: store.choices.map { choice in
        let best = choice.modes.max { $0.left < $1.left }
        return .text(best.map { ModeText.name($0.mode) } ?? "")
      })
    for mode in store.modes {
      table.add(
        study.moneyColumn("Left by \(ModeText.name(mode))", scale),
        store.choices.map { choice in choice.modes.first { $0.mode == mode }?.left },
        better: .neutral, cell: Report.Cell.money)
    }
    if let day = store.lastChange {
      for mode in store.modes {
        table.add(
          study.moneyColumn("\(ModeText.name(mode)) from \(DayText.long(day))", scale),
          store.choices.map { choice in choice.modes.first { $0.mode == mode }?.left(on: day) },
          better: .neutral, cell: Report.Cell.money)
      }
    }
    return table.table(
      title: "What one unit leaves in \(study.title(of: store.store))",
      note: "Contribution after advertising, rent and the cost of capital, at the rates of the "
        + "start.")
  }

  /// The price and the weight at which the choice of each product turns.
  private func turns(_ store: StoreModes, _ study: StudyReading) -> Report.Table {
    var table = ColumnwiseTable(
      "Product", names: store.choices.map { study.productTitle(of: $0.listing) })
    table.add(
      Report.Table.Column("Price now"),
      cells: store.choices.map { choice in
        (study.scenario.listings[choice.listing]?.price).map(Report.Cell.price) ?? .blank
      })
    if store.choices.contains(where: { $0.modes.contains { $0.taxFreeUpTo != nil } }) {
      table.add(
        Report.Table.Column("Untaxed up to"),
        cells: store.choices.map { choice in
          choice.modes.compactMap(\.taxFreeUpTo).first.map(Report.Cell.price) ?? .blank
        })
    }
    table.add(
      Report.Table.Column("Turns at price"),
      cells: store.choices.map { $0.turningPrice.map(Report.Cell.price) ?? .text("none") })
    table.add(
      Report.Table.Column("Weight now", unit: "kg"),
      store.choices.map { study.weight(of: $0.listing) }, better: .neutral
    ) { .number($0, digits: 2) }
    table.add(
      Report.Table.Column("Turns at weight", unit: "kg"),
      cells: store.choices.map {
        $0.turningKilograms.map { .number($0, digits: 2) } ?? .text("none")
      })
    return table.table(
      title: "Where the choice turns in \(study.title(of: store.store))",
      note: "Where the mode of today and the best other leave the same or change places: by price "
        + "with all else as it is, by weight with freight and rent growing with it. Untaxed up to: "
        + "the price on which a small tax is not collected.")
  }

  /// Every line of every product in every mode.
  private func lineByLine(_ store: StoreModes, _ study: StudyReading) -> Report.Table {
    let rows = store.choices.flatMap { choice in choice.modes.map { (choice.listing, $0) } }
    let scale = MoneyScale(divisor: 1, suffix: "", digits: 2)
    let columns: [(String, (ModeEconomics) -> Double)] = [
      ("Tax", \.tax), ("Freight to warehouse", \.inboundFreight), ("Parcel", \.delivery),
      ("Picking", \.fulfilment), ("Stock", \.stock), ("All else", \.rest), ("Left", \.left),
    ]
    var table = ColumnwiseTable("Product", names: rows.map { study.productTitle(of: $0.0) })
    table.add(
      Report.Table.Column("Mode", alignment: .leading),
      cells: rows.map { .text(ModeText.name($0.1.mode)) })
    for (title, amount) in columns {
      table.add(
        study.moneyColumn(title, scale), rows.map { amount($0.1) }, better: .neutral,
        cell: Report.Cell.money)
    }
    table.add(
      Report.Table.Column("To the buyer", unit: "days"), rows.map(\.1.daysToBuyer),
      better: .neutral
    ) { .number($0, digits: 0) }
    return table.table(
      title: "One unit in each mode in \(study.title(of: store.store))",
      note: "Tax holds duty and parcel charges. All else is product, platform fees, returns and "
        + "advertising.")
  }
}

extension StudyReading {
  /// The title of a listing's product.
  fileprivate func productTitle(of listing: Identifier<Listing>) -> String {
    guard let product = scenario.listings[listing]?.product else { return listing.text }
    return scenario.products[product]?.title ?? product.text
  }

  /// The packed weight of a listing's product, kilograms.
  fileprivate func weight(of listing: Identifier<Listing>) -> Double? {
    scenario.listings[listing].flatMap { scenario.products[$0.product]?.weightKilograms }
  }
}
