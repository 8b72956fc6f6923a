/// The figures between which a source leaves a fee, of which its rule takes a typical one.
///
/// An answer that rests on such a rule says so.
public struct FeeRange: Hashable, Sendable, CustomStringConvertible {
  /// The least that the source gives; nil where it gives none.
  public let low: FeeScale.Charge?
  /// The most that the source gives; nil where it gives none.
  public let high: FeeScale.Charge?

  /// A range; nil without either end.
  public init?(low: FeeScale.Charge?, high: FeeScale.Charge?) {
    guard low != nil || high != nil else { return nil }
    self.low = low
    self.high = high
  }

  /// `5 % to 7 %`, `7.55 USD or more`.
  public var description: String {
    switch (low, high) {
    case (let low?, let high?): "\(low) to \(high)"
    case (let low?, nil): "\(low) or more"
    case (nil, let high?): "up to \(high)"
    case (nil, nil): ""
    }
  }
}
