public import Commerce

/// Why a landed cost or a fee cannot be reckoned at all, in words for the user.
///
/// What is merely unknown (no base duty in the book) is a remark in the answer, not an error.
public struct LandedCostError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public let code: Code
  /// The rules, lines or currencies it is about.
  public let subjects: [String]
  /// What went wrong, with the offending value and what was expected.
  public let description: String

  /// Kinds of failure.
  public enum Code: String, Sendable, CaseIterable {
    /// Two rules of one layer or kind are equally specific.
    case conflictingRules
    /// A goods code that no tariff has, or too short to look up.
    case unknownGoodsCode
    /// A goods code that finer rules split, where no remark can say so.
    case coarseGoodsCode
    /// A quantity below one.
    case badQuantity
    /// A weight below zero.
    case badWeight
    /// A net content that is not above zero.
    case badContent
    /// A value, price, freight, insurance or discount below zero, or a discount above the goods.
    case badAmount
    /// Amounts beyond what the arithmetic takes.
    case amountOutOfRange
    /// No line of goods, or two of one name.
    case badLines
    /// Rules of one listing ask for more facts of policy events than are compiled.
    case tooManyPolicyFacts
    /// All rules of the destination begin later.
    case dayBeforeRules
    /// A currency without a rate.
    case missingExchangeRate
    /// A rule reckons on the buyer's price, and the line has none.
    case missingPrice
  }

  static func conflictingRules(_ a: String, _ b: String, in place: String) -> Self {
    Self(
      code: .conflictingRules, subjects: [a, b].sorted(),
      description: "rules \(min(a, b)) and \(max(a, b)) are equally specific in \(place); "
        + "end one of them or narrow it")
  }

  static func unknownGoodsCode(_ code: HSCode, line: String) -> Self {
    Self(
      code: .unknownGoodsCode, subjects: [line],
      description: "line \(line): \(code) is no tariff code; expected 6 to 10 digits of chapters "
        + "01 to 97")
  }

  static func badQuantity(_ quantity: Int64, line: String) -> Self {
    Self(
      code: .badQuantity, subjects: [line],
      description: "line \(line): quantity \(quantity), expected at least 1")
  }

  static func badWeight(_ mass: Mass, line: String) -> Self {
    Self(
      code: .badWeight, subjects: [line],
      description: "line \(line): weight \(mass), expected at least 0 kg")
  }

  static func badContent(_ content: NetContent, line: String) -> Self {
    Self(
      code: .badContent, subjects: [line],
      description: "line \(line): a content of \(content.thousandths) thousandths of a "
        + "\(content.unit.rawValue), expected more than 0")
  }

  static func badAmount(_ money: Money, what: String) -> Self {
    Self(
      code: .badAmount, subjects: [what],
      description: "\(what) is \(money), expected at least 0")
  }

  static func largeDiscount(_ discount: String) -> Self {
    Self(
      code: .badAmount, subjects: ["discount"],
      description: "discount is \(discount), more than the goods are worth")
  }

  static func negativeAmount(line: String) -> Self {
    Self(
      code: .badAmount, subjects: [line],
      description: "line \(line): an amount is below zero; expected at least 0")
  }

  static func coarseGoodsCode(_ code: HSCode, _ rules: [String]) -> Self {
    Self(
      code: .coarseGoodsCode, subjects: rules,
      description: "\(code) has too few digits to choose among \(rules.joined(separator: ", "))")
  }

  static func amountOutOfRange(_ text: String) -> Self {
    Self(
      code: .amountOutOfRange, subjects: [text],
      description: "\(text) is out of range; expected up to \(ExchangeTable.largestMajorUnits)")
  }

  static func badLines(_ text: String) -> Self {
    Self(code: .badLines, subjects: [], description: text)
  }

  /// Too many facts that policy events can make true: costs are compiled for every combination.
  public static func tooManyPolicyFacts(
    _ facts: [String], listing: String, limit: Int
  ) -> Self {
    Self(
      code: .tooManyPolicyFacts, subjects: facts,
      description:
        "duties and taxes of \(listing) ask for \(facts.count) facts that policy events can "
        + "make true (\(facts.joined(separator: ", "))), at most \(limit) can be told apart; give rules "
        + "that begin or end together one fact")
  }

  static func dayBeforeRules(_ day: Day, first: Day, destination: String) -> Self {
    Self(
      code: .dayBeforeRules, subjects: [destination],
      description: "\(day) lies before the first rule for \(destination), which holds from \(first)"
    )
  }

  /// No rate is known between two currencies.
  public static func missingExchangeRate(from: Currency, to: Currency) -> Self {
    Self(
      code: .missingExchangeRate, subjects: [from.code, to.code],
      description: "no rate from \(from) to \(to)")
  }

  static func missingPrice(line: String, rule: String) -> Self {
    Self(
      code: .missingPrice, subjects: [line, rule],
      description: "line \(line): rule \(rule) is reckoned on the buyer's price, which is not given"
    )
  }
}
