import Commerce
import LandedCost
import ScenarioIO

// MARK: - For people

extension FeeQuote {
  /// A short table of fees, the totals, and what falls due without a sale.
  public var text: String { page(columns: Self.shortColumns, row: shortRow) }

  /// The same with the base, the dates and the source of each fee.
  public var explanation: String { page(columns: Self.longColumns, row: longRow) }

  /// The fees of the sale and what they leave.
  var bill: String {
    [table(answer.lines, Self.shortColumns, shortRow), totals].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private static let shortColumns = ["fee", "rule", "base", "rate", "amount"]

  private static let longColumns = [
    "fee", "rule", "of", "base", "rate", "amount", "holds", "standing", "source",
  ]

  private func page(columns: [String], row: (FeeAnswer.Line) -> [String]) -> String {
    let sections = [
      head, table(answer.lines, columns, row), totals, table(answer.standing, columns, row),
      notes.map { "note: \($0)\n" }.joined(),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var head: String {
    let place = request.place
    let goods = place.category.map { ", \($0)" } ?? ""
    return "\(place.platform.title) in \(market.title)\(goods), on \(request.day), in "
      + "\(answer.currency)\n"
  }

  private func table(
    _ lines: [FeeAnswer.Line], _ columns: [String], _ row: (FeeAnswer.Line) -> [String]
  ) -> String {
    guard !lines.isEmpty else { return "" }
    var table = TextTable(columns, figures: ["base", "amount"])
    for line in lines { table.add(row(line)) }
    return table.text
  }

  private func shortRow(_ line: FeeAnswer.Line) -> [String] {
    [FeeWords.kind(line.rule.kind), line.rule.id, base(line), FeeWords.rate(line), amount(line)]
  }

  private func longRow(_ line: FeeAnswer.Line) -> [String] {
    let rule = line.rule
    return [
      FeeWords.kind(rule.kind), rule.id, rule.base.map(FeeWords.base) ?? "", base(line),
      FeeWords.rate(line), amount(line), FeeWords.holds(rule), rule.evidence.status.rawValue,
      rule.evidence.citation,
    ]
  }

  private func base(_ line: FeeAnswer.Line) -> String { line.base.map(text) ?? "" }

  private func amount(_ line: FeeAnswer.Line) -> String { line.amount.decimalText }

  private var totals: String {
    var table = TextTable(["total", "amount"], figures: ["amount"])
    table.add(["order", order.decimalText])
    if platformShare.minorUnits > 0 {
      table.add(["paid by the platform", platformShare.decimalText])
    }
    table.add(["fees", fees.decimalText])
    table.add(["net to seller", net.decimalText])
    return table.text
  }
}
