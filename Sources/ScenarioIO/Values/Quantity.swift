public import Commerce

/// Single quantities as a user writes them outside tables: arguments of commands, values of requests.
public enum Quantity {
  /// `30EUR`, `1250.50 CNY`: zero or more, to the smallest unit of the currency.
  public static func money(_ text: String) throws(QuantityError) -> Money {
    let amount = try value(of: QuantityText.amount(text.trimmed))
    return try value(of: amount.money(local: amount.currency ?? .eur))
  }

  /// `0.2kg`, `150 g`, `2 lb`: whole milligrams, zero or more.
  public static func milligrams(_ text: String) throws(QuantityError) -> Int64 {
    let kilograms = try value(
      of: QuantityText.number(text.trimmed, .kilograms, in: 0...largestKilograms))
    return Int64((kilograms * 1e6).rounded())
  }

  /// `CNY`: a currency by its code.
  public static func currency(_ text: String) throws(QuantityError) -> Currency {
    try value(of: QuantityText.currency(text.trimmed))
  }

  /// `25%`, `19 %`: a share from nothing to ten times the whole, in millionths.
  public static func partsPerMillion(_ text: String) throws(QuantityError) -> Int64 {
    let share = try value(of: QuantityText.number(text.trimmed, .share, in: 0...10))
    return Int64((share * 1e6).rounded())
  }

  /// `30x20x5cm`, `12x8x2 in`: the sides of one packed unit, in any order.
  public static func box(_ text: String) throws(QuantityError) -> PackedSize {
    try value(of: FeeFitText.box(text.trimmed))
  }

  /// What one unit holds: `50g`, `75 ml`, `10 pieces`, in thousandths.
  public static func content(
    _ text: String
  ) throws(QuantityError) -> (thousandths: Int64, unit: TariffCondition.ContentUnit) {
    let content = try value(of: ContentText.read(text))
    return (content.thousandths, content.unit)
  }

  /// `USD/CNY=7.1`: what one unit of the first currency costs in the second.
  public static func rate(_ text: String) throws(QuantityError) -> QuotedRate {
    let sides = text.split(separator: "=", maxSplits: 1).map { $0.trimmed }
    let codes = (sides.first ?? "").split(separator: "/", maxSplits: 1).map { $0.trimmed }
    guard sides.count == 2, codes.count == 2, let number = ExactNumber(sides[1]), number.units > 0
    else {
      throw QuantityError(
        ValueProblem(
          .notANumber, "`\(text.prefix(40))` is no rate of exchange",
          label: "expected such as `USD/CNY=7.1`: one dollar is 7.1 yuan"))
    }
    let from = try value(of: QuantityText.currency(codes[0]))
    let into = try value(of: QuantityText.currency(codes[1]))
    return QuotedRate(from: from, into: into, rate: number)
  }

  /// `2026-07-01`.
  public static func day(_ text: String) throws(QuantityError) -> Day {
    try value(of: ValueReader.day(text.trimmed))
  }

  /// `610910` or `6109.10.00`.
  public static func goodsCode(_ text: String) throws(QuantityError) -> HSCode {
    guard let code = HSCode(text.trimmed) else {
      throw QuantityError(
        ValueProblem(
          .badHSCode, "`\(text.prefix(40))` is not an HS code", label: "expected 6 to 10 digits"))
    }
    return code
  }

  /// `CN`, in either case of letters.
  public static func country(_ text: String) throws(QuantityError) -> String {
    guard
      case .text(let code) = try value(
        of: ValueReader.read(text.trimmed.uppercased(), as: .country))
    else { return text }
    return code
  }

  private static let largestKilograms = 1e9

  private static func value<Value>(
    of result: Result<Value, ValueProblem>
  ) throws(QuantityError) -> Value {
    switch result {
    case .success(let value): return value
    case .failure(let problem): throw QuantityError(problem)
    }
  }
}

/// A rate of exchange as a user or a bank quotes it.
public struct QuotedRate: Sendable, Hashable {
  /// The currency of which one unit is priced.
  public let from: Currency
  /// The currency of the price.
  public let into: Currency
  /// How much: above zero.
  public let rate: ExactNumber
}

/// Why a text is no quantity: what is wrong, what was expected, and what to write.
public struct QuantityError: Error, Hashable, CustomStringConvertible {
  /// The sentence for the user.
  public let description: String

  init(_ problem: ValueProblem) {
    let expected = problem.label.isEmpty ? [] : [problem.label]
    description = ([problem.message] + expected + problem.help).joined(separator: "; ")
  }
}
