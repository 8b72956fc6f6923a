/// What a price brings and what goes of it, both in one unit.
///
/// Under one treatment neither falls as the price rises.
struct Earnings {
  let revenue: Int128
  let costs: Int128

  /// What is left, in millionths of the revenue: rounded down, so that a margin is never said to be
  /// larger than it is.
  var margin: Int128 {
    let (share, rest) = ((revenue - costs) * 1_000_000)
      .quotientAndRemainder(dividingBy: max(1, revenue))
    return rest < 0 ? share - 1 : share
  }

  /// How far it leads beyond a margin in millionths.
  func excess(over target: Int128) -> PriceExcess {
    PriceExcess(gain: (1_000_000 - target) * revenue, loss: 1_000_000 * costs)
  }
}
