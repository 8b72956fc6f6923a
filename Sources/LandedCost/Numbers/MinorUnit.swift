import Commerce

/// The smallest unit of a currency with the rule by which amounts are rounded to it.
struct MinorUnit: Sendable {
  let currency: Currency
  let rule: RoundingRule
  /// Hundred-millionths of a major unit in one.
  let size: Int128

  init(of currency: Currency, _ rule: RoundingRule) {
    self.currency = currency
    self.rule = rule
    size = FixedPoint.unitsPerMinor(currency)
  }

  /// A fraction of a number in whole units, rounded once and never in between.
  ///
  /// - Precondition: `denominator > 0`.
  func count(
    _ numerator: Int64, of denominator: Int64, of number: FixedPoint
  ) throws(LandedCostError) -> Int64 {
    let (product, overflows) = number.units.multipliedReportingOverflow(by: Int128(numerator))
    guard !overflows,
      let count = Int64(exactly: rule.divide(product, by: size * Int128(denominator)))
    else { throw .amountOutOfRange("\(numerator) / \(denominator) of \(number) \(currency)") }
    return count
  }

  /// A number in whole units.
  func count(of number: FixedPoint) throws(LandedCostError) -> Int64 {
    try count(1, of: 1, of: number)
  }

  /// A rate in millionths of a number in whole units.
  func count(partsPerMillion rate: Int64, of number: FixedPoint) throws(LandedCostError) -> Int64 {
    try count(rate, of: Int64(FixedPoint.million), of: number)
  }

  /// So many units as a number.
  func number(_ count: Int64) -> FixedPoint { FixedPoint(units: Int128(count) * size) }
}
