import Commerce

/// Brings amounts of one currency into another: looked up once, used for every amount.
public struct CurrencyConversion: Sendable {
  private let from: Currency
  private let to: Currency
  private let rate: ExchangeRate
  private let unitsPerMinor: Int128
  private let largest: UInt128

  init(from: Currency, to: Currency, at rate: ExchangeRate) {
    self.from = from
    self.to = to
    self.rate = rate
    unitsPerMinor = FixedPoint.unitsPerMinor(from)
    largest =
      (ExchangeTable.largestMajorUnits * Int128(from.minorUnitsPerMajor)).magnitude
  }

  /// So many times an amount in minor units.
  public func convert(_ minorUnits: Int64, times count: Int64 = 1) throws(LandedCostError)
    -> FixedPoint
  {
    let amount = Int128(minorUnits) * Int128(count)
    guard amount.magnitude <= largest else {
      throw .amountOutOfRange("\(Money(minorUnits: minorUnits, from))")
    }
    let scaled = FixedPoint(units: amount * unitsPerMinor)
    let converted = rate == .one ? scaled : scaled.multiplied(by: rate)
    guard converted.units.magnitude <= Self.largestUnits else {
      throw .amountOutOfRange("\(count) x \(Money(minorUnits: minorUnits, from)) in \(to)")
    }
    return converted
  }

  private static let largestUnits =
    (ExchangeTable.largestMajorUnits * FixedPoint.unitsPerMajor).magnitude
}
