public import Commerce

/// How an office reckons, apart from the rates: one value per country or customs union.
public struct CustomsPractice: Hashable, Sendable {
  /// How each charge of each line is rounded to the currency's smallest unit.
  public let rounding: RoundingRule

  /// A practice; commercial rounding is usual.
  public init(rounding: RoundingRule = .halfUp) { self.rounding = rounding }
}
