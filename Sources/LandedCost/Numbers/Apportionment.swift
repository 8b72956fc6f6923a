/// Shares a whole among parts so that nothing is lost: the method of largest remainders.
enum Apportionment {
  /// `total` in proportion to weights that are zero or more; equal shares where all are zero.
  ///
  /// What is left after rounding down goes, one each, to the largest remainders. Among equal ones the
  /// lower rank comes first, so the outcome follows a thing's nature and never its position.
  static func split(_ total: Int128, weights: [Int128], ranks: [Int]) -> [Int128] {
    guard !weights.isEmpty else { return [] }
    let sum = weights.reduce(0, +)
    let effective = sum > 0 ? weights : weights.map { _ in 1 }
    let whole = sum > 0 ? sum : Int128(weights.count)
    // Divided in two steps, since a total times a weight may pass 128 bits.
    let (perUnit, rest) = total.quotientAndRemainder(dividingBy: whole)
    let parts = effective.map { weight in
      let (shifted, remainder) = rest.multipliedFullWidth(by: weight, dividingBy: whole)
      return (amount: perUnit * weight + shifted, remainder: remainder)
    }
    var amounts = parts.map(\.amount)
    let left = Int(total - amounts.reduce(0, +))
    let order = amounts.indices.sorted {
      (parts[$1].remainder, ranks[$0]) < (parts[$0].remainder, ranks[$1])
    }
    for index in order.prefix(max(0, left)) { amounts[index] += 1 }
    return amounts
  }
}

extension Int128 {
  /// `self * factor / divisor` and what is left of it, through a product of twice the width.
  ///
  /// All three are zero or more and `self < divisor`, so the quotient fits.
  fileprivate func multipliedFullWidth(by factor: Int128, dividingBy divisor: Int128) -> (
    Int128, Int128
  ) {
    let product = magnitude.multipliedFullWidth(by: factor.magnitude)
    let (quotient, remainder) = divisor.magnitude.dividingFullWidth(product)
    return (Int128(quotient), Int128(remainder))
  }
}
