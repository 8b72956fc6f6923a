/// Something that rises with a price, but for steps: a landed cost, a margin.
///
/// Prices are whole numbers of the smallest unit of their currency. Between two changes of treatment the
/// curve is monotone up to rounding; at a change it may step up (no price leads into the step) or down
/// (two prices lead to the same).
protocol PriceCurve {
  /// What tells stretches of the curve apart: it never returns to an earlier treatment.
  associatedtype Treatment: Equatable

  /// The treatment at a price.
  func treatment(at price: Int64) throws(LandedCostError) -> Treatment

  /// The height of the curve at a price, in the units of its target.
  func height(at price: Int64) throws(LandedCostError) -> Int128

  /// How far a price leads beyond a target, in any unit.
  func excess(at price: Int64, over target: Int128) throws(LandedCostError) -> PriceExcess

  /// The names of the rules in which two treatments differ.
  func rules(between one: Treatment, and other: Treatment) -> [String]

  /// What rounding may move the height by at most.
  var noise: Int128 { get }
}

extension PriceCurve {
  /// The longest stretches of prices of one treatment, in order.
  ///
  /// - Complexity: changes times the logarithm of the range.
  func stretches(in prices: ClosedRange<Int64>) throws(LandedCostError) -> [ClosedRange<Int64>] {
    var stretches: [ClosedRange<Int64>] = []
    var start = prices.lowerBound
    let last = try treatment(at: prices.upperBound)
    while true {
      let own = try treatment(at: start)
      guard own != last else {
        stretches.append(start...prices.upperBound)
        return stretches
      }
      var (same, other) = (start, prices.upperBound)
      while other - same > 1 {
        let middle = same + (other - same) / 2
        if try treatment(at: middle) == own { same = middle } else { other = middle }
      }
      stretches.append(start...same)
      start = other
    }
  }
}
