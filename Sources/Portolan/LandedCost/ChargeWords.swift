import Commerce
import LandedCost

/// Charges of customs in words, for tables and sentences.
enum ChargeWords {
  /// A rate in millionths as a percentage: `16.5 %`.
  static func percent(_ partsPerMillion: Int64) -> String {
    "\(decimal(partsPerMillion, digits: 4)) %"
  }

  /// A rate in millionths as a share: `0.165`.
  static func share(_ partsPerMillion: Int64) -> String { decimal(partsPerMillion, digits: 6) }

  /// How a rule reckons: `12.5 % floor`, `3.00 EUR per line`.
  static func charge(_ charge: TariffRule.Charge) -> String {
    switch charge {
    case .adValorem(let rate, _): percent(rate)
    case .inside(let rate, _): "\(percent(rate)) inside"
    case .floor(let rate, _): "\(percent(rate)) floor"
    case .perLine(let sum): "\(sum) per line"
    case .perParcel(let sum): "\(sum) per parcel"
    case .perUnit(let sum): "\(sum) per unit"
    case .perKilogram(let sum): "\(sum) per kg"
    }
  }

  /// What a rate is taken of.
  static func base(_ base: TariffRule.Base?) -> String {
    switch base {
    case .goods: "goods"
    case .cif: "goods, freight, insurance"
    case .cifAndDuty: "goods, freight, insurance, duty"
    case .goodsAndDuty: "goods, duty"
    case .price: "price"
    case nil: ""
    }
  }

  /// When a rule holds: `2026-07-01 to 2028-06-30`, `since 2026-07-01`, `until 2026-06-30`, `always`.
  static func interval(_ interval: DayInterval) -> String {
    switch (interval.from, interval.through) {
    case (let from?, let through?): "\(from) to \(through)"
    case (let from?, nil): "since \(from)"
    case (nil, let through?): "until \(through)"
    case (nil, nil): "always"
    }
  }

  /// Why a charge is nothing: `goods of at most 150.00 EUR, until 2026-06-30`.
  static func reason(_ charge: ChargeLine) -> String? {
    charge.zeroReason.map { reason in
      switch reason {
      case .zeroRate: zeroRate(charge.rule)
      case .zeroBase: "there is nothing to take it of"
      case .roundedAway: "less than half the smallest unit of the currency"
      case .carriedByOtherLine: "another line of goods carries it"
      case .exempt: exempt(charge.rule)
      case .allowance:
        "the allowance of \(charge.rule.limits.allowance.map { "\($0)" } ?? "the rule") covers it"
      case .coveredByBaseDuty: "the base duty is at least as high"
      }
    }
  }

  private static func zeroRate(_ rule: TariffRule) -> String {
    let conditions = rule.conditions.map(words)
    let what = conditions.isEmpty ? "the rate is zero" : conditions.joined(separator: ", ")
    return what + end(of: rule)
  }

  private static func exempt(_ rule: TariffRule) -> String {
    guard let limit = rule.limits.exemptUpTo else { return "exempt" }
    return "a charge of at most \(limit) is not collected" + end(of: rule)
  }

  private static func end(of rule: TariffRule) -> String {
    rule.interval.through.map { ", until \($0)" } ?? ""
  }

  /// A condition in words.
  static func words(_ condition: TariffCondition) -> String {
    switch condition {
    case .value(let basis, let comparison, let limit):
      "\(words(basis)) \(words(comparison)) \(limit)"
    case .yearToDate(let comparison, let limit): "imports this year \(words(comparison)) \(limit)"
    case .contentPrice(let unit, let comparison, let limit):
      "a price per \(unit.rawValue) \(words(comparison)) \(limit)"
    case .pieces(let comparison, let limit): "pieces \(words(comparison)) \(limit)"
    case .any(let conditions): conditions.map(words).joined(separator: " or ")
    default: condition.description
    }
  }

  private static func words(_ basis: TariffCondition.ValueBasis) -> String {
    switch basis {
    case .goods: "goods"
    case .cif: "goods with freight and insurance"
    case .item: "a unit"
    }
  }

  private static func words(_ comparison: TariffCondition.Comparison) -> String {
    switch comparison {
    case .below: "below"
    case .atMost: "of at most"
    case .above: "above"
    case .atLeast: "of at least"
    }
  }

  /// A whole number of some decimal fraction without zeros at the end.
  private static func decimal(_ number: Int64, digits: Int) -> String {
    let scale = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 }
    let (whole, rest) = number.quotientAndRemainder(dividingBy: scale)
    guard rest != 0 else { return "\(whole)" }
    var fraction = String(rest)
    fraction = String(repeating: "0", count: digits - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return "\(whole).\(fraction)"
  }
}
