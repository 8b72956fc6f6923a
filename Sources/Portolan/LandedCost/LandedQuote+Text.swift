import Commerce
import LandedCost
import ScenarioIO

// MARK: - For people

extension LandedQuote {
  /// A short table of charges, the totals, and why what is zero is zero.
  public var text: String {
    ([head, cascade] + [sentences("zero", reasons), sentences("note", notes)])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The charges and what they add up to.
  var cascade: String {
    [charges, totals].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The cascade step by step with its sources.
  public var explanation: String {
    var table = TextTable(
      ["goods", "layer", "rule", "of", "base", "charge", "amount", "holds", "standing", "source"],
      figures: ["base", "amount"])
    for charge in answer.charges {
      let rule = charge.rule
      table.add([
        charge.goodsLine, rule.layer, rule.id, ChargeWords.base(rule.charge.base),
        charge.base.map(text) ?? "", ChargeWords.charge(rule), charge.amount.decimalText,
        ChargeWords.interval(rule.interval), rule.evidence.status.rawValue, rule.evidence.citation,
      ])
    }
    let steps = answer.charges.isEmpty ? "" : table.text
    return [head, steps, totals, sentences("zero", reasons), sentences("note", notes)]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var head: String {
    let mode = Consignment.treatments.first { $0.value == request.treatment }?.key ?? ""
    return "\(consignment.from) to \(consignment.to), \(mode), on \(request.day), in "
      + "\(answer.currency); the \(consignment.payer.rawValue) pays customs\n"
  }

  private var charges: String {
    guard !answer.charges.isEmpty else { return "" }
    var table = TextTable(
      ["goods", "layer", "rule", "base", "charge", "amount"], figures: ["base", "amount"])
    for charge in answer.charges {
      table.add([
        charge.goodsLine, charge.rule.layer, charge.rule.id, charge.base.map(text) ?? "",
        ChargeWords.charge(charge.rule), charge.amount.decimalText,
      ])
    }
    return table.text
  }

  private var totals: String {
    var table = TextTable(["total", "amount"], figures: ["amount"])
    for (name, amount) in totalsByName { table.add([name, amount]) }
    let perUnit = text(landed.divided(by: quantity))
    let units = quantity == 1 ? "" : ", \(perUnit) \(answer.currency) a unit of \(quantity)"
    return table.text + "landed cost \(text(landed)) \(answer.currency)\(units)\n"
  }

  /// The totals in the order in which they add up, those that are nothing left out but for the taxes.
  private var totalsByName: [(String, String)] {
    let border = answer.lines.reduce(FixedPoint.zero) { $0 + $1.freight + $1.insurance }
    let recoverable = answer.total(.recoverable)
    let all = [
      ("goods", text(goods)), ("freight and insurance", border == .zero ? "" : text(border)),
      ("duty", answer.totalDuty.decimalText), ("tax", answer.totalTax.decimalText),
      ("fees", answer.totalFees.decimalText), ("landed", text(landed)),
      ("of which recoverable", recoverable.minorUnits == 0 ? "" : recoverable.decimalText),
    ]
    return all.filter { !$0.1.isEmpty }
  }

  private var reasons: [String] {
    let zero = answer.charges.compactMap { charge in
      ChargeWords.reason(charge).map { "\(charge.goodsLine) \(charge.rule.layer): \($0)" }
    }
    return zero + answer.remarks.filter { !$0.code.isWarning }.map(\.description)
  }

  private func sentences(_ word: String, _ list: [String]) -> String {
    list.map { "\(word): \($0)\n" }.joined()
  }
}
