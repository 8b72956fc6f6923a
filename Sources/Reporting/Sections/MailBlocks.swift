internal import Artifacts
internal import Commerce

/// Mail against bond: duty and tax by price, and the cliff where the exemption of mail ends.
struct MailBlocks {
  private let mail: MailAgainstBond
  private let study: StudyReading
  private let text: DutyText
  /// The most panels shown.
  private let mostPanels = 3
  /// The most products shown.
  private let mostProducts = 20

  init(_ mail: MailAgainstBond, _ study: StudyReading) {
    self.mail = mail
    self.study = study
    text = DutyText(study)
  }

  /// The product that stands for each rule of mail, those that sell most first.
  private var examples: [MailAgainstBond.ProductTaxes] {
    var seen = Set<String>()
    return mail.products.filter { seen.insert($0.mailRule.id).inserted }
  }

  /// The cliff of the best seller, with what lies on both sides of it.
  var lead: String? {
    guard let product = mail.products.first(where: { $0.freeUpTo != nil }),
      let free = product.freeUpTo,
      let above = tax(of: product, .mail, where: { $0 > free.minorUnits })
    else { return nil }
    let bond = tax(of: product, .bond) { $0 > free.minorUnits }
    let below = mail.products.count { product in
      product.freeUpTo.map { product.price.majorUnits <= $0.majorUnits } ?? false
    }
    return "Into \(text.title(of: mail.market)) mail is untaxed up to a value of "
      + "\(MoneyText.exact(free)) (\(text.title(of: product.product))) and pays "
      + "\(MoneyText.exact(above)) just above it"
      + (bond.map { ", where bond pays \(MoneyText.exact($0))" } ?? "")
      + "; \(NumberText.count(below)) of \(NumberText.counted(mail.products.count, "product")) "
      + "\(below == 1 ? "is" : "are") sold below the cliff today."
  }

  /// The tax at the corner of a value, or at the first one above.
  private func tax(
    of product: MailAgainstBond.ProductTaxes, _ kind: MailAgainstBond.Way.Kind,
    where isMeant: (Int64) -> Bool
  ) -> Money? {
    mail.ways.firstIndex { $0.kind == kind }.flatMap { way in
      product.curves[way].corners.first { isMeant($0.value.minorUnits) }?.tax
    }
  }

  var blocks: [Report.Block] {
    guard !mail.products.isEmpty else { return [] }
    let rules = examples.map(\.mailRule)
    return [
      .group(
        title: "Mail against bond: \(text.title(of: mail.market))", isFolded: false,
        blocks: [
          .list(mail.ways.map(sentence)), .chart(.lines(chart)), .table(table),
          .table(DutyRuleTable.table(title: "The rules of mail", rules)),
        ])
    ]
  }

  /// When a way is open.
  private func sentence(_ way: MailAgainstBond.Way) -> String {
    let end = way.through.map { ", open until \(DayText.long($0))" } ?? ""
    return "\(DutyText.name(way.kind)): by the law of \(DayText.long(way.day))\(end)."
  }

  private var chart: LineChart {
    let code = mail.products.first?.value.currency.code ?? ""
    let shown = examples.prefix(mostPanels)
    let ends = shown.flatMap(\.curves).compactMap { $0.corners.last?.value.majorUnits }
    return LineChart(
      caption: ChartCaption(
        title: "Duty and tax of one unit by its price without tax", finding: finding(shown),
        key: "One panel for each rate of mail, told of its best seller. Upright line: the cliff, "
          + "up to which mail is untaxed."),
      across: .amounts(ChartAxis("Price without tax, \(code)", unit: .number(digits: 2))),
      range: 0...max(1, ends.max() ?? 1),
      axis: ChartAxis("Duty and tax, \(code)", unit: .number(digits: 2)),
      panels: shown.map(panel))
  }

  /// Positions of ways, those together that pay the same on every product.
  private var linesOfWays: [[Int]] {
    mail.ways.indices.reduce(into: []) { lines, way in
      let same = lines.firstIndex { line in
        mail.products.allSatisfy { $0.curves[line[0]].corners == $0.curves[way].corners }
      }
      if let same { lines[same].append(way) } else { lines.append([way]) }
    }
  }

  /// Where the ways change places, by example.
  private func finding(_ shown: some Sequence<MailAgainstBond.ProductTaxes>) -> String {
    let parts = shown.map { "\(text.title(of: $0.product)): \(stretches(of: $0))" }
    return "Least duty and tax, from cheap to dear. " + parts.joined(separator: "; ") + "."
  }

  private func panel(of product: MailAgainstBond.ProductTaxes) -> LineChart.Panel {
    let lines = linesOfWays.enumerated().map { position, ways in
      LineChart.Line(
        title: ways.map { DutyText.name(mail.ways[$0].kind) }.joined(separator: "; "),
        position: position,
        points: product.curves[ways[0]].corners.map {
          LineChart.Point(x: $0.value.majorUnits, y: $0.tax.majorUnits)
        })
    }
    let cliff = product.freeUpTo.map {
      [LineChart.Mark(x: $0.majorUnits, label: "cliff at \(MoneyText.exact($0))")]
    }
    return LineChart.Panel(
      title: "\(text.title(of: product.product)), \(DutyText.charge(product.mailRule))",
      lines: lines,
      marks: cliff ?? [])
  }

  /// Every product with its taxes today and where they change places.
  private var table: Report.Table {
    let shown = mail.products.prefix(mostProducts)
    var table = ColumnwiseTable("Product", names: shown.map { text.title(of: $0.product) })
    table.add(
      Report.Table.Column("Price now"), cells: shown.map { .price($0.price) })
    table.add(
      Report.Table.Column("Value now"), cells: shown.map { .price($0.value) })
    for (position, way) in mail.ways.enumerated() {
      table.add(
        Report.Table.Column(DutyText.name(way.kind)),
        cells: shown.map { .price($0.curves[position].now) })
    }
    table.add(
      Report.Table.Column("Mail untaxed up to"),
      cells: shown.map { $0.freeUpTo.map(Report.Cell.price) ?? .text("none") })
    table.add(
      Report.Table.Column("Least tax", alignment: .leading),
      cells: shown.map { .text(stretches(of: $0)) })
    let cut = shown.count < mail.products.count
    return table.table(
      title: "Duty and tax of one unit, and where the ways change places",
      note:
        "Value: the price without the tax in it, from which duty and tax of each way are taken. Least tax: from the cheapest goods to dearer ones, among ways open on the day "
        + "of mail; freight is not in it (see Modes). No value leads to a price in the gap "
        + "above a cliff: it is read here as the last value below it, and the simulation, which tests "
        + "the price whole, charges it."
        + (cut ? " The \(mostProducts) products that are expected to sell most." : ""))
  }

  /// `mail to CNY 250.00, then bond`.
  private func stretches(of product: MailAgainstBond.ProductTaxes) -> String {
    product.stretches.map { stretch in
      DutyText.short(stretch.way)
        + (stretch.upTo.map { " up to \(MoneyText.exact($0))" } ?? "")
    }.joined(separator: ", then ")
  }
}
