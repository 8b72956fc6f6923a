import Commerce
import LandedCost
import Reporting

// MARK: - Renderings

extension ReverseQuote {
  /// The prices, and the grey zones between them, in sentences.
  public var text: String {
    let found = answer.prices.map(sentence)
    let zones = answer.greyZones.map { "grey zone: \(sentence($0))\n" }
    return
      ([head + "\n\n"] + (found.isEmpty ? [none] : found) + zones
      + notes.map { "note: \($0)\n" }).joined()
  }

  /// One document; amounts are decimal text, a margin a share of one.
  public var json: String {
    JSONValue.members([
      "target": .string(goal.decimal(goal.height)),
      "currency": .string(currency.code),
      "prices": .array(answer.prices.map(value)),
      "grey_zones": .array(answer.greyZones.map(value)),
      "warnings": .array(warnings.map(JSONValue.string)),
      "notes": .array(notes.map(JSONValue.string)),
    ]).document
  }

  private func sentence(_ price: ReverseAnswer.Price) -> String {
    let rounding = price.isExact ? "" : "; rounding leaves no \(subject) nearer to the target"
    return "\(subject) \(text(price.price)): \(object) \(goal.text(price.height))\(rounding)\n"
  }

  private func sentence(_ zone: ReverseAnswer.GreyZone) -> String {
    let (before, after) = (zone.before, zone.after)
    let rules = zone.rules.isEmpty ? "" : " (\(zone.rules.joined(separator: ", ")))"
    let step =
      "from \(text(before.price)) to \(text(after.price)) \(object) goes from "
      + "\(goal.text(before.height)) to \(goal.text(after.height))\(rules)"
    return zone.isGap
      ? "\(step); no \(subject) leads to what lies between"
      : "\(step); two of them lead to what lies between"
  }

  private var none: String {
    if let zone = zonesAtTarget.first {
      return "no \(subject) leads to it: \(text(zone.before.price)) leads to "
        + "\(goal.text(zone.before.height)), \(text(zone.after.price)) to "
        + "\(goal.text(zone.after.height))\n"
    }
    let reach = answer.reach
    return goal.height < reach.lowerBound
      ? "no \(subject) leads to it: the least is \(goal.text(reach.lowerBound))\n"
      : "no \(subject) leads to it: the most is \(goal.text(reach.upperBound))\n"
  }

  private func value(_ price: ReverseAnswer.Price) -> JSONValue {
    .members([
      subject: .string(Money(minorUnits: price.price, currency).decimalText),
      object: .string(goal.decimal(price.height)), "exact": .bool(price.isExact),
    ])
  }

  private func value(_ zone: ReverseAnswer.GreyZone) -> JSONValue {
    .members([
      "kind": .string(zone.isGap ? "no_\(subject)" : "two_\(subject)s"),
      "before": value(zone.before), "after": value(zone.after),
      "rules": .array(zone.rules.map(JSONValue.string)),
      "holds_target": .bool(zone.contains(goal.height)),
    ])
  }
}
