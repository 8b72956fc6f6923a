import Commerce
import LandedCost
import Reporting

/// What is left of a sale across a border, item by item.
struct SaleStatement {
  /// Charges at the border, by whom they fall on.
  let landed: LandedCostAnswer
  /// The fees of one unit; nil without a platform.
  let fees: FeeAnswer?
  /// What all units cost the seller.
  let goodsCost: FixedPoint

  private var line: GoodsLineCost { landed.lines[0] }

  /// What the buyers pay without tax.
  var revenue: FixedPoint { line.goods }

  /// Tax that the price holds.
  var inside: Money { landed.total(.insidePrice) }

  /// The fees of all units.
  var allFees: FixedPoint { line.quantity * (fees.map { FixedPoint($0.total) } ?? .zero) }

  /// What is left to the seller.
  var left: FixedPoint {
    revenue - FixedPoint(landed.total(.seller)) - line.freight - line.insurance - allFees
      - goodsCost
  }

  /// What may be wrong with the figures, in sentences.
  var warnings: [String] {
    landed.warnings.map(\.description) + LandedQuote.warnings(ofRules: landed.charges.map(\.rule))
      + (fees?.warnings.map(\.description) ?? [])
  }

  /// The items that are something, in the order in which they go off.
  private var items: [(name: String, rule: String, amount: FixedPoint)] {
    let border = landed.charges.filter { $0.incidence == .seller }.map {
      (name: $0.rule.layer, rule: $0.rule.id, amount: FixedPoint($0.amount))
    }
    let sale = (fees?.lines ?? []).map {
      (
        name: "\(FeeWords.kind($0.rule.kind)) fee", rule: $0.rule.id,
        amount: line.quantity * FixedPoint($0.amount)
      )
    }
    return border + [
      (name: "freight and insurance", rule: "", amount: line.freight + line.insurance)
    ]
      + sale + [(name: "cost of the goods", rule: "", amount: goodsCost)]
  }

  /// A table of what goes off the price.
  var text: String {
    var table = TextTable(["item", "rule", "amount"], figures: ["amount"])
    if inside.minorUnits != 0 {
      table.add(["price as shown", "", text(revenue + FixedPoint(inside))])
      table.add(["tax inside it", "", inside.decimalText])
    }
    table.add(["price without tax", "", text(revenue)])
    for item in items where item.amount != .zero {
      table.add([item.name, item.rule, text(item.amount)])
    }
    table.add(["left to the seller", "", text(left)])
    return table.text
  }

  /// The same for programs; amounts are decimal text.
  var value: JSONValue {
    .members([
      "revenue": .string(text(revenue)), "tax_inside": .string(inside.decimalText),
      "items": .array(
        items.map {
          .members([
            "item": .string($0.name), "rule": $0.rule.isEmpty ? .null : .string($0.rule),
            "amount": .string(text($0.amount)),
          ])
        }),
      "left": .string(text(left)), "currency": .string(landed.currency.code),
    ])
  }

  /// An amount to the smallest unit of the currency.
  private func text(_ amount: FixedPoint) -> String {
    (try? amount.rounded(to: landed.currency))?.decimalText ?? amount.description
  }
}
