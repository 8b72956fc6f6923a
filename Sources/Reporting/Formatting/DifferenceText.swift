internal import Commerce

/// A paired difference of money in a sentence.
enum DifferenceText {
  /// Who earns how much more, and how often.
  ///
  /// Such as: Push earns CNY 32,500 less than Stay in the middle future (nine futures in ten: …) and is
  /// ahead in 20 of 100.
  static func sentence(
    _ name: String, against base: String, _ difference: PairedDifference, _ currency: Currency
  ) -> String {
    let summary = difference.summary
    guard difference.levelShare < 1 else {
      return "\(name) comes to the same as \(base) in every future."
    }
    let low = MoneyText.signed(summary.p05, currency)
    let high = MoneyText.signed(summary.p95, currency)
    return
      "\(name) earns \(more(summary.median, currency)) \(base) in the middle future (nine futures in "
      + "ten: \(low) to \(high)) and is \(difference.aheadWords)."
  }

  /// `CNY 471,000 more than`, or `as much as` for nothing.
  private static func more(_ difference: Double, _ currency: Currency) -> String {
    guard difference != 0 else { return "as much as" }
    let amount = MoneyText.magnitude(difference, currency)
    return "\(amount) \(difference < 0 ? "less" : "more") than"
  }
}
