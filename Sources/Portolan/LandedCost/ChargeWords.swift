import Commerce
import LandedCost
import ScenarioIO

/// Charges of customs in words, for tables and sentences.
enum ChargeWords {
  /// How a rule reckons and what bounds it: `0.3464 %, at least 34.58 USD, at most 670.86 USD`.
  static func charge(_ rule: TariffRule) -> String {
    let limits = rule.limits
    let collected = limits.collectedPartsPerMillion
    let parts = [
      TariffRuleText.charge(rule.charge), limits.allowance.map { "less \($0)" },
      limits.minimum.map { "at least \($0)" }, limits.maximum.map { "at most \($0)" },
      limits.exemptUpTo.map { "none up to \($0)" },
      limits.waivedBelow.map { "none where charges together are below \($0)" },
      collected == 1_000_000 ? nil : "\(TariffRuleText.percent(collected)) of it collected",
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// A rule in a line: `mfn, 0 %, where goods of at most 150.00 EUR, until 2026-06-30`.
  static func rule(_ rule: TariffRule) -> String {
    let conditions = rule.conditions.map(words).joined(separator: " and ")
    return [rule.layer, charge(rule), conditions.isEmpty ? "" : "where \(conditions)"]
      .filter { !$0.isEmpty }.joined(separator: ", ") + end(of: rule)
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
}
