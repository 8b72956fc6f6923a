internal import Artifacts
internal import Commerce

/// Corridors, rules and changes of landed cost in words.
struct DutyText {
  private let study: StudyReading

  init(_ study: StudyReading) { self.study = study }

  /// `CN to United States, in bulk`.
  func title(of corridor: CorridorExposure) -> String {
    "\(corridor.origin) to \(title(of: corridor.market)), \(Self.name(corridor.treatment))"
  }

  /// The title of a market, or its name where it has none.
  func title(of market: Identifier<Market>) -> String {
    study.scenario.markets[market]?.title ?? market.text
  }

  /// The title of a product, or its name where it has none.
  func title(of product: Identifier<Product>) -> String {
    study.scenario.products[product]?.title ?? product.text
  }

  /// The title of a listing's product.
  func product(of listing: Identifier<Listing>) -> String {
    study.scenario.listings[listing].map { title(of: $0.product) } ?? listing.text
  }

  /// What customs does, in a few words.
  static func name(_ treatment: Lane.CustomsTreatment) -> String {
    switch treatment {
    case .domestic: "inside the border"
    case .bulkEntry: "in bulk"
    case .parcel: "by parcel"
    case .bonded: "out of bond"
    }
  }

  /// A way into a market by its name and the customs office's number for it.
  static func name(_ way: MailAgainstBond.Way.Kind) -> String {
    switch way {
    case .mail: "Mail, as a postal article"
    case .retailParcel: "Parcel, as retail import (9610)"
    case .bond: "Out of bond (1210)"
    }
  }

  /// The same in a sentence.
  static func short(_ way: MailAgainstBond.Way.Kind) -> String {
    switch way {
    case .mail: "mail"
    case .retailParcel: "retail parcel"
    case .bond: "bond"
    }
  }

  /// `s122 (10 %) ends`, `eu-relief-150 (0 %) gives way to eu-parcel-3eur (3.00 EUR per line)`.
  static func cause(_ cause: CorridorExposure.Cause) -> String {
    switch (cause.before, cause.after) {
    case (let before?, let after?): "\(name(before)) gives way to \(name(after))"
    case (let before?, nil): "\(name(before)) ends"
    case (nil, let after?): "\(name(after)) begins"
    case (nil, nil): "the law changes"
    }
  }

  private static func name(_ rule: NamedRule) -> String { "\(rule.id) (\(charge(rule)))" }

  /// How a rule reckons, its percentages on one line.
  static func charge(_ rule: NamedRule) -> String {
    rule.charge.replacing(" %", with: NumberText.space + "%")
  }

  /// When a rule holds: `24 Feb 2026 to 23 Jul 2026`, `since 24 Jul 2026`.
  static func days(_ interval: DayInterval) -> String {
    switch (interval.from, interval.through) {
    case (let from?, let through?): "\(DayText.long(from)) to \(DayText.long(through))"
    case (let from?, nil): "since \(DayText.long(from))"
    case (nil, let through?): "until \(DayText.long(through))"
    case (nil, nil): "always"
    }
  }

  /// A change of an exact amount, with its sign: `+EUR 9.00`.
  static func signed(_ amount: Money) -> String {
    (amount.minorUnits > 0 ? "+" : "") + MoneyText.exact(amount)
  }

  /// A change as a share of what was before, with its sign; a dash where there was nothing.
  static func share(_ before: LandedUnit, _ after: LandedUnit) -> String {
    guard let change = change(before, after) else { return NumberText.missing }
    return NumberText.signed(change * 100, digits: 1) + NumberText.space + "%"
  }

  /// How large a change is, as a share of what was before.
  static func size(_ change: CorridorExposure.Change) -> Double {
    (self.change(change.before, change.after) ?? 0).magnitude
  }

  /// A change as a share of what was before; nil where there was nothing.
  static func change(_ before: LandedUnit, _ after: LandedUnit) -> Double? {
    guard before.total.minorUnits != 0 else { return nil }
    return Double((after.total - before.total).minorUnits) / Double(before.total.minorUnits)
  }
}
