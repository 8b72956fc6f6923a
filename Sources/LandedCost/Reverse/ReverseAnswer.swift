/// The prices that lead to a target, and where none or several can.
public struct ReverseAnswer: Sendable, Hashable {
  /// Prices that reach the target, the lowest first; none where it lies in a gap or out of reach.
  public let prices: [Price]
  /// Steps of the curve in the range of prices that was searched, the cheapest first.
  public let greyZones: [GreyZone]
  /// The lowest and the highest that any price of the range leads to.
  public let reach: ClosedRange<Int128>

  /// A price.
  public struct Price: Sendable, Hashable {
    /// Smallest units of the price's currency.
    public let price: Int64
    /// What it leads to, in the units of the target.
    public let height: Int128
    /// Whether that is the target itself; else it is the nearest that rounding leaves.
    public let isExact: Bool
  }

  /// A step between two neighbouring prices.
  public struct GreyZone: Sendable, Hashable {
    /// The last price before the step.
    public let before: Price
    /// The first price after it.
    public let after: Price
    /// The rules that begin or end there.
    public let rules: [String]

    /// Whether the step is upwards, over what neither side leads to; else both sides lead to what lies
    /// between.
    public var isGap: Bool { after.height > before.height }

    /// Whether something lies in it: inside a gap, or where two prices lead to the same.
    public func contains(_ height: Int128) -> Bool {
      isGap
        ? height > before.height && height < after.height
        : height >= after.height && height <= before.height
    }
  }
}
