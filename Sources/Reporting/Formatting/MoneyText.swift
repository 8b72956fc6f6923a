internal import Artifacts
internal import Commerce

/// Amounts as a reader sees them.
enum MoneyText {
  /// An amount in running text, rounded to three digits: `CNY 1.24 m`, `CNY 84,300`, `−CNY 12.4`.
  static func scaled(_ amount: Double, _ currency: Currency) -> String {
    guard amount.isFinite else { return NumberText.missing }
    let rounded = NumberText.roundedToThreeDigits(amount)
    let sign = rounded < 0 ? "\u{2212}" : ""
    let scale = scaleOfWords(for: rounded.magnitude)
    let figure = NumberText.fixed(rounded.magnitude / scale.divisor, digits: scale.digits)
    let suffix = scale.suffix.isEmpty ? "" : NumberText.space + scale.suffix
    return sign + currency.code + NumberText.space + figure + suffix
  }

  /// The amount without its sign, for sentences that say more or less.
  static func magnitude(_ amount: Double, _ currency: Currency) -> String {
    scaled(amount.magnitude, currency)
  }

  /// The amount with its sign always, for differences.
  static func signed(_ amount: Double, _ currency: Currency) -> String {
    amount > 0 ? "+" + scaled(amount, currency) : scaled(amount, currency)
  }

  /// The figure alone, in the scale of its column or axis.
  static func figure(_ amount: Double, in scale: MoneyScale) -> String {
    NumberText.fixed(amount / scale.divisor, digits: scale.digits)
  }

  /// The unit that goes with a scale: `CNY m`.
  static func unit(_ currency: Currency, _ scale: MoneyScale) -> String {
    scale.suffix.isEmpty ? currency.code : "\(currency.code)\(NumberText.space)\(scale.suffix)"
  }

  /// An exact amount in its own currency: `USD 39.99`.
  static func exact(_ money: Money) -> String {
    let digits = money.currency.minorDigits
    let sign = money.minorUnits < 0 ? "\u{2212}" : ""
    let figure = NumberText.fixed(money.majorUnits.magnitude, digits: digits)
    return sign + money.currency.code + NumberText.space + figure
  }

  private static func scaleOfWords(for magnitude: Double) -> MoneyScale {
    switch magnitude {
    case 1e9...: MoneyScale(divisor: 1e9, suffix: "bn", digits: digits(magnitude / 1e9))
    case 1e6...: MoneyScale(divisor: 1e6, suffix: "m", digits: digits(magnitude / 1e6))
    default: MoneyScale(divisor: 1, suffix: "", digits: digits(magnitude))
    }
  }

  /// Digits after the point that make three in all; none for nothing.
  private static func digits(_ figure: Double) -> Int {
    if figure == 0 || figure >= 100 { return 0 }
    return figure >= 10 ? 1 : 2
  }
}
