import Commerce
import LandedCost
import Reporting

// MARK: - Renderings

extension ReverseQuote {
  /// The prices, and the grey zones between them, in sentences.
  public var text: String {
    let found = answer.prices.isEmpty ? none : answer.prices.map(sentence).joined()
    let zones = answer.greyZones.map(paragraph).joined()
    let sections =
      [head + "\n", found] + headedSteps + [zones, notes.map { "note: \($0)\n" }.joined()]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The steps, under the price that they are of where there are several.
  private var headedSteps: [String] {
    zip(answer.prices, steps).map { price, step in
      answer.prices.count == 1 ? step.text : "\(subject) \(text(price.price))\n\(step.text)"
    }
  }

  /// One document; amounts are decimal text, a margin a share of one.
  public var json: String {
    JSONValue.members([
      "target": .string(goal.decimal(goal.height)),
      "currency": .string(currency.code),
      "prices": .array(zip(answer.prices, steps).map { value($0, $1) }),
      "grey_zones": .array(answer.greyZones.map(value)),
      "warnings": .array(warnings.map(JSONValue.string)),
      "notes": .array(notes.map(JSONValue.string)),
    ]).document
  }

  private func sentence(_ price: ReverseAnswer.Price) -> String {
    let rounding = price.isExact ? "" : "; rounding leaves no \(subject) nearer to the target"
    return "\(subject) \(text(price.price)): \(object) \(goal.text(price.height))\(rounding)\n"
  }

  /// A zone, and below it what changes there.
  private func paragraph(_ zone: ReverseAnswer.GreyZone) -> String {
    let (before, after) = (zone.before, zone.after)
    let step =
      "grey zone: from \(text(before.price)) to \(text(after.price)) \(object) goes from "
      + "\(goal.text(before.height)) to \(goal.text(after.height)); "
    let what =
      zone.isGap
      ? "no \(subject) leads to what lies between" : "two of them lead to what lies between"
    return step + what + "\n"
      + zone.rules.map { "  \($0): \(words[$0] ?? "begins or ends there")\n" }.joined()
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

  private func value(_ price: ReverseAnswer.Price, _ step: Step) -> JSONValue {
    .members([
      subject: .string(Money(minorUnits: price.price, currency).decimalText),
      object: .string(goal.decimal(price.height)), "exact": .bool(price.isExact),
      "quote": step.json,
    ])
  }

  private func value(_ price: ReverseAnswer.Price) -> JSONValue {
    .members([
      subject: .string(Money(minorUnits: price.price, currency).decimalText),
      object: .string(goal.decimal(price.height)),
    ])
  }

  private func value(_ zone: ReverseAnswer.GreyZone) -> JSONValue {
    .members([
      "kind": .string(zone.isGap ? "no_\(subject)" : "two_\(subject)s"),
      "before": value(zone.before), "after": value(zone.after),
      "rules": .array(zone.rules.map(JSONValue.string)),
      "words": .array(zone.rules.map { .string(words[$0] ?? "") }),
      "holds_target": .bool(zone.contains(goal.height)),
    ])
  }
}
