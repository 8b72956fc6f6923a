/// Values in ascending order, ready for quantiles and tail means.
struct SortedValues {
  /// Ascending; values that are not finite are left out.
  let values: [Double]

  /// Sorts the finite ones of some values.
  ///
  /// - Complexity: O(n log n).
  init(_ values: some Sequence<Double>) { self.values = values.filter(\.isFinite).sorted() }

  /// The quantile at a level from 0 to 1 by linear interpolation between order statistics (type 7 of
  /// Hyndman and Fan 1996); NaN when empty.
  func quantile(_ level: Double) -> Double {
    guard let first = values.first else { return .nan }
    let position = level * Double(values.count - 1)
    guard position > 0 else { return first }
    let below = min(Int(position), values.count - 1)
    let above = min(below + 1, values.count - 1)
    return values[below] + (position - Double(below)) * (values[above] - values[below])
  }

  /// The mean of the lowest share of the values, the last one counted in part, so that the result
  /// moves evenly with the share; NaN when empty.
  func meanOfLowest(share: Double) -> Double { Self.tailMean(values[...], share: share) }

  /// The mean of the highest share.
  func meanOfHighest(share: Double) -> Double {
    Self.tailMean(values.reversed()[...], share: share)
  }

  private static func tailMean(_ worstFirst: ArraySlice<Double>, share: Double) -> Double {
    guard !worstFirst.isEmpty, share > 0 else { return .nan }
    let weight = min(share, 1) * Double(worstFirst.count)
    var left = weight
    var sum = 0.0
    for value in worstFirst {
      let part = min(1, left)
      sum += part * value
      left -= part
      if left <= 0 { break }
    }
    return sum / weight
  }
}
