internal import Artifacts
internal import Commerce

/// One order of parcels before a charge by line, with it, and with a handling charge on top.
struct ParcelBasketBlocks {
  private let basket: ParcelBasket
  private let study: StudyReading
  private let text: DutyText

  init(_ basket: ParcelBasket, _ study: StudyReading) {
    self.basket = basket
    self.study = study
    text = DutyText(study)
  }

  private func step(_ stage: ParcelBasket.Stage) -> ParcelBasket.Step? {
    basket.steps.first { $0.stage == stage }
  }

  /// What the charge by line adds to the basket, and what the fee would.
  var lead: String? {
    guard let before = step(.relief), let after = step(.chargeByLine) else { return nil }
    var sentence =
      "From \(DayText.long(after.day)) an order by parcel into \(text.title(of: basket.market)) of "
      + "\(NumberText.counted(basket.lines.count, "line")) worth \(MoneyText.exact(before.goods)) "
      + "pays \(MoneyText.exact(after.duty - before.duty)) of duty more, "
      + "\(MoneyText.exact(after.charges - before.charges)) more in all"
    if let fee = step(.handlingFee) {
      sentence +=
        "; the handling fee that is expected would add "
        + MoneyText.exact(fee.charges - after.charges)
    }
    return sentence + "."
  }

  var blocks: [Report.Block] {
    guard !basket.steps.isEmpty else { return [] }
    var seen = Set<NamedRule>()
    let rules = basket.steps.flatMap { ($0.rule.map { [$0] } ?? []) + $0.rules }
      .filter { seen.insert($0).inserted }
    return [
      .group(
        title: "One order by parcel into \(text.title(of: basket.market))", isFolded: false,
        blocks: [.list(words), .chart(.bars(chart)), .table(table)]
          + (rules.isEmpty
            ? [] : [.table(DutyRuleTable.table(title: "The rules of the order", rules))]))
    ]
  }

  /// What is in the basket, whether it is the scenario's trade, and how sure the fee is.
  private var words: [String] {
    let goods = basket.lines.map { line in
      "\(text.title(of: line.product)) (\(line.goods), \(MoneyText.exact(line.value)))"
    }
    var words = [
      "The order: one unit each of \(SentenceText.list(goods)); prices without tax. These are the "
        + "best sellers in \(text.title(of: basket.market)) of different tariff lines, none dearer "
        + "than its part of the limit of \(MoneyText.exact(basket.limit))."
    ]
    if !basket.isUsed {
      words.append(
        "No lane of this scenario brings parcels over that border: this is what one would pay.")
    }
    if let fee = step(.handlingFee), let rule = fee.rule {
      words.append(
        "The handling fee (\(DutyText.charge(rule))) is proposed: its start is not confirmed, and it is "
          + "reckoned here on \(DayText.long(fee.day)) as if it held.")
    }
    if let event = basket.event {
      words.append(
        "This scenario gives \(event.title) (\(MoneyText.exact(event.amount)) for each line of a "
          + "parcel, \(DutyText.days(event.window))) a chance of "
          + "\(NumberText.frequency(event.probability)).")
    }
    return words
  }

  private func title(_ step: ParcelBasket.Step) -> String {
    let words =
      switch step.stage {
      case .relief: "Before"
      case .chargeByLine: step.rule.map { "With \(DutyText.charge($0))" } ?? "With a charge by line"
      case .handlingFee:
        step.rule.map { "And a fee of \(DutyText.charge($0))" } ?? "And a handling fee"
      }
    return "\(words), \(DayText.long(step.day))"
  }

  /// What is charged in all, step by step.
  private var finding: String {
    let sums = basket.steps.map { step in
      "\(MoneyText.exact(step.charges)) on \(DayText.long(step.day))"
    }
    return "All charges together: \(SentenceText.list(sums))."
  }

  private var chart: BarChart {
    let parts: [(String, (ParcelBasket.Step) -> Money, Int)] = [
      ("Duty", \.duty, 0), ("Fees", \.fees, 3), ("Tax", \.tax, 5),
    ]
    return BarChart(
      caption: ChartCaption(
        title: "Charges on the order", finding: finding,
        key: "Everything that is charged on top of the goods, whoever pays it. The tax is taken of "
          + "goods, duty and fees."),
      axis: ChartAxis(basket.limit.currency.code, unit: .number(digits: 2)),
      series: parts.map { BarChart.Series(title: $0.0, position: $0.2) },
      groups: basket.steps.map { step in
        BarChart.Group(
          title: title(step), bars: parts.map { BarChart.Bar($0.1(step).majorUnits) })
      })
  }

  private var table: Report.Table {
    let lines: [(String, (ParcelBasket.Step) -> Money)] = [
      ("Goods", \.goods), ("Duty", \.duty), ("Fees", \.fees), ("Tax", \.tax),
      ("The buyer pays", \.total),
    ]
    let first = basket.steps.first
    let change = lines.map { line in
      basket.steps.map { step -> Report.Cell in .price(line.1(step)) }
    }
    let more = basket.steps.map { step -> Report.Cell in
      first.map { .text(DutyText.signed(step.total - $0.total)) } ?? .blank
    }
    return Report.Table(
      title: "The order under the law of each day",
      columns: [Report.Table.Column("Line", alignment: .leading)]
        + basket.steps.map { Report.Table.Column(title($0)) },
      rows: zip(lines, change).map { [.text($0.0)] + $1 } + [[.text("More than before")] + more])
  }
}
