internal import Artifacts
internal import Commerce

/// A typed cell as text: HTML, Markdown and terminal write the same characters.
struct CellText {
  /// What money without a currency of its own is counted in.
  let currency: Currency

  /// The text of a cell in its column.
  func text(_ cell: Report.Cell, in column: Report.Table.Column) -> String {
    switch cell {
    case .blank: NumberText.missing
    case .text(let words), .key(let words): words
    case .money(let amount): money(amount, in: column)
    case .price(let money): MoneyText.exact(money)
    case .share(let share): NumberText.percentInColumn(share)
    case .frequency(let probability): NumberText.frequency(probability)
    case .number(let value, let digits): NumberText.fixed(value, digits: digits)
    case .count(let value): NumberText.count(value)
    case .day(let day): DayText.long(day)
    case .interval(let low, let high): "\(text(low, in: column)) to \(text(high, in: column))"
    case .estimate(let value, let error):
      "\(text(value, in: column)) ±\(NumberText.space)\(text(error, in: column))"
    case .mark(let mark, let words): "\(Self.sign(of: mark))\(NumberText.space)\(words)"
    case .best(let cell): text(cell, in: column)
    }
  }

  /// The sign that goes with a judgement, so that it is legible without colour.
  static func sign(of mark: Report.Mark) -> String {
    switch mark {
    case .good: "●"
    case .caution: "◐"
    case .bad: "○"
    case .neutral: "·"
    }
  }

  private func money(_ amount: Double, in column: Report.Table.Column) -> String {
    guard let scale = column.scale else { return MoneyText.scaled(amount, currency) }
    return MoneyText.figure(amount, in: scale)
  }
}
