import Commerce
import LandedCost
import Reporting
import ScenarioIO

// MARK: - For programs

extension LandedQuote {
  /// One document: a line per charge, totals, currency, warnings; amounts are decimal text.
  public var json: String { value.document }

  /// The document as a value.
  var value: JSONValue {
    .members([
      "lines": .array(answer.charges.map(line)),
      "totals": totals,
      "currency": .string(answer.currency.code),
      "as_of": .string("\(request.day)"),
      "landed_per_unit": .string(text(landed.divided(by: quantity))),
      "warnings": .array(warnings.map(JSONValue.string)),
      "notes": .array(
        (answer.remarks.filter { !$0.code.isWarning }.map(\.description) + notes).map(
          JSONValue.string)),
    ])
  }

  private var totals: JSONValue {
    let freight = answer.lines.reduce(FixedPoint.zero) { $0 + $1.freight }
    let insurance = answer.lines.reduce(FixedPoint.zero) { $0 + $1.insurance }
    return .members([
      "goods": .string(text(goods)), "freight": .string(text(freight)),
      "insurance": .string(text(insurance)), "duty": .string(answer.totalDuty.decimalText),
      "tax": .string(answer.totalTax.decimalText), "fees": .string(answer.totalFees.decimalText),
      "landed": .string(text(landed)),
      "recoverable": .string(answer.total(.recoverable).decimalText),
    ])
  }

  private func line(_ charge: ChargeLine) -> JSONValue {
    let rule = charge.rule
    let optional = { (text: String?) in text.map(JSONValue.string) ?? .null }
    return .members([
      "goods": .string(charge.goodsLine), "layer": .string(rule.layer), "rule": .string(rule.id),
      "base": optional(charge.base.map(text)),
      "rate": optional(charge.partsPerMillion.map(TariffRuleText.share)),
      "charge": .string(ChargeWords.charge(rule)),
      "amount": .string(charge.amount.decimalText),
      "citation": .string(charge.citation),
      "effective_from": optional(charge.interval.from.map { "\($0)" }),
      "effective_through": optional(charge.interval.through.map { "\($0)" }),
      "status": .string(charge.status.rawValue), "payer": .string(consignment.payer.rawValue),
      "reason": optional(ChargeWords.reason(charge)),
    ])
  }
}
