import Commerce
import LandedCost

/// Fees in words, for tables and sentences.
enum FeeWords {
  /// What a fee is for, and when it falls due unless a sale brings it.
  static func kind(_ kind: FeeRule.Kind) -> String {
    switch kind.occasion {
    case .sale, .someSales, .year: kind.words
    case .month: "\(kind.words) a month"
    case .entry: "\(kind.words) once"
    }
  }

  /// The tier that held, or all that the rule says: `5 %`, `8 %, at least 0.30 USD`.
  static func rate(_ line: FeeAnswer.Line) -> String {
    let rate = line.charge.map { "\($0)" } ?? "\(line.rule.amount)"
    guard let limit = line.limit else { return rate }
    return "\(rate), \(limit == line.rule.limits.minimum ? "at least" : "at most") \(limit)"
  }

  /// All that a rule says, with its limits and its range: for the table of rules.
  static func amount(_ rule: FeeRule) -> String {
    let parts = [
      "\(rule.amount)", rule.limits.minimum.map { "at least \($0)" },
      rule.limits.maximum.map { "at most \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
      + (rule.range.map { " (\($0))" } ?? "")
  }

  /// When a rule holds, with its months.
  static func holds(_ rule: FeeRule) -> String {
    [ChargeWords.interval(rule.interval), rule.season?.description].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// What a share is taken of.
  static func base(_ base: FeeRule.Base) -> String {
    switch base {
    case .grossPrice: "price"
    case .netPrice: "price without tax"
    case .sellerPrice: "price less seller's discount"
    case .orderTotal: "price and shipping"
    case .orderWithTax: "price, shipping and tax"
    case .orderWithPlatformDiscount: "price, shipping and platform's discount"
    case .referralFee: "referral fee"
    case .proceeds: "what is left after fees"
    }
  }
}
