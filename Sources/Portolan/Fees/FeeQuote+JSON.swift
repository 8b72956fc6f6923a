import Commerce
import LandedCost
import Reporting
import ScenarioIO

// MARK: - For programs

extension FeeQuote {
  /// One document: a line per fee, totals, what falls due without a sale, currency, warnings; amounts
  /// are decimal text.
  public var json: String { value.document }

  /// The document as a value.
  var value: JSONValue {
    .members([
      "lines": .array(answer.lines.map(line)),
      "totals": .members([
        "order": .string(order.decimalText),
        "platform": .string(platformShare.decimalText), "fees": .string(fees.decimalText),
        "net": .string(net.decimalText),
      ]),
      "standing": .array(answer.standing.map(line)),
      "currency": .string(answer.currency.code),
      "as_of": .string("\(request.day)"),
      "settlement": .members([
        "hold_days": .string(ShortNumber.text(request.place.platform.holdDays)),
        "payout_cycle_days": .string(ShortNumber.text(request.place.platform.payoutCycleDays)),
      ]),
      "warnings": .array(warnings.map(JSONValue.string)),
      "notes": .array(notes.map(JSONValue.string)),
    ])
  }

  private func line(_ line: FeeAnswer.Line) -> JSONValue {
    let rule = line.rule
    let optional = { (text: String?) in text.map(JSONValue.string) ?? .null }
    let share = line.charge?.partsPerMillion.map(TariffRuleText.share)
    return .members([
      "kind": .string(FeeRuleText.word(rule.kind)), "rule": .string(rule.id),
      "of": optional(rule.base.map(FeeRuleText.word)), "base": optional(line.base.map(text)),
      "rate": optional(share), "charge": .string(FeeWords.rate(line)),
      "amount": .string(line.amount.decimalText), "due": .string(rule.kind.occasion.rawValue),
      "citation": .string(rule.evidence.citation),
      "effective_from": optional(rule.interval.from.map { "\($0)" }),
      "effective_through": optional(rule.interval.through.map { "\($0)" }),
      "season": optional(rule.season?.description),
      "status": .string(rule.evidence.status.rawValue),
      "range": optional(rule.range?.description),
    ])
  }
}
