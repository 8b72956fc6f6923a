internal import Artifacts
internal import Commerce

/// Duty exposure in `summary.json`: amounts are decimal text with the currency beside them.
enum DutyJSON {
  static func value(of exposure: DutyExposure) -> JSONValue {
    .members([
      "from": .string(exposure.days.lowerBound.description),
      "through": .string(exposure.days.upperBound.description),
      "corridors": .array(exposure.corridors.map(corridor)),
      "basket": exposure.basket.map(basket) ?? .null, "mail": exposure.mail.map(mail) ?? .null,
      "problems": .array(exposure.problems.map(JSONValue.string)),
    ])
  }

  private static func corridor(_ corridor: CorridorExposure) -> JSONValue {
    .members([
      "origin": .string(corridor.origin), "market": .string(corridor.market.text),
      "treatment": .string(corridor.treatment.rawValue),
      "listing": .string(corridor.listing.text), "listings": .integer(corridor.listingCount),
      "currency": .string(corridor.first.total.currency.code),
      "since": .string(corridor.since.description), "first": unit(corridor.first),
      "changes": .array(corridor.changes.map(change)),
      "events": .array(corridor.branches.map(branch)),
      "unknowns": .array(corridor.unknowns.map(JSONValue.string)),
    ])
  }

  private static func unit(_ unit: LandedUnit) -> JSONValue {
    .members([
      "goods": .string(unit.goods.decimalText), "freight": .string(unit.freight.decimalText),
      "duty": .string(unit.duty.decimalText), "tax": .string(unit.tax.decimalText),
      "fees": .string(unit.fees.decimalText), "landed": .string(unit.total.decimalText),
    ])
  }

  private static func change(_ change: CorridorExposure.Change) -> JSONValue {
    .members([
      "day": .string(change.day.description), "before": unit(change.before),
      "after": unit(change.after),
      "rules": .array(
        change.causes.map { cause in
          .members([
            "before": cause.before.map(rule) ?? .null, "after": cause.after.map(rule) ?? .null,
          ])
        }),
    ])
  }

  private static func branch(_ branch: CorridorExposure.Branch) -> JSONValue {
    .members([
      "event": .string(branch.event), "branch": .string(branch.name),
      "probability": .number(branch.probability), "from": day(branch.window.from),
      "through": day(branch.window.through), "before": unit(branch.before),
      "after": unit(branch.after),
    ])
  }

  private static func rule(_ rule: NamedRule) -> JSONValue {
    .members([
      "rule": .string(rule.id), "charge": .string(rule.charge), "from": day(rule.interval.from),
      "through": day(rule.interval.through), "source": .string(rule.evidence.citation),
      "status": .string(rule.evidence.status.rawValue),
    ])
  }

  private static func day(_ day: Day?) -> JSONValue { day.map { .string($0.description) } ?? .null }

  private static func basket(_ basket: ParcelBasket) -> JSONValue {
    .members([
      "market": .string(basket.market.text), "currency": .string(basket.limit.currency.code),
      "isUsed": .bool(basket.isUsed),
      "lines": .array(
        basket.lines.map {
          .members([
            "product": .string($0.product.text), "goods": .string($0.goods.digits),
            "value": .string($0.value.decimalText),
          ])
        }),
      "steps": .array(
        basket.steps.map { step in
          .members([
            "day": .string(step.day.description), "goods": .string(step.goods.decimalText),
            "duty": .string(step.duty.decimalText), "fees": .string(step.fees.decimalText),
            "tax": .string(step.tax.decimalText), "total": .string(step.total.decimalText),
            "rules": .array(step.rules.map(rule)),
          ])
        }),
    ])
  }

  private static func mail(_ mail: MailAgainstBond) -> JSONValue {
    .members([
      "market": .string(mail.market.text),
      "products": .array(mail.products.map { product($0, mail.ways) }),
    ])
  }

  private static func product(
    _ product: MailAgainstBond.ProductTaxes, _ ways: [MailAgainstBond.Way]
  ) -> JSONValue {
    .members([
      "product": .string(product.product.text),
      "currency": .string(product.value.currency.code),
      "value": .string(product.value.decimalText), "mailRule": rule(product.mailRule),
      "mailUntaxedUpTo": product.freeUpTo.map { .string($0.decimalText) } ?? .null,
      "ways": .array(zip(ways, product.curves).map(way)),
      "leastTax": .array(
        product.stretches.map {
          .members([
            "way": .string(DutyText.short($0.way)),
            "upTo": $0.upTo.map { .string($0.decimalText) } ?? .null,
          ])
        }),
    ])
  }

  private static func way(
    _ way: MailAgainstBond.Way, _ curve: MailAgainstBond.Curve
  ) -> JSONValue {
    .members([
      "way": .string(DutyText.short(way.kind)), "day": .string(way.day.description),
      "through": day(way.through), "now": .string(curve.now.decimalText),
      "corners": .array(
        curve.corners.map {
          .array([.string($0.value.decimalText), .string($0.tax.decimalText)])
        }),
    ])
  }
}
