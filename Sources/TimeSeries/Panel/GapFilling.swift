/// Fills missing values from their neighbours, for methods that cannot go without.
enum GapFilling {
  /// Replaces each NaN by the mean of the nearest values before and after it, one season apart from it
  /// or from each other if there are two seasons, else by the line between its neighbours; at the ends
  /// by the nearest alone.
  ///
  /// - Precondition: some value is present, or the row is empty.
  /// - Complexity: linear in the values, and in the gaps times their length.
  static func fill(_ row: inout [Double], seasonLength: Int) {
    guard row.contains(where: \.isNaN) else { return }
    let known = row
    for index in row.indices where row[index].isNaN {
      if known.count >= 2 * seasonLength, seasonLength > 1,
        let value = mean(
          before(known, index, seasonLength)?.value, after(known, index, seasonLength)?.value)
      {
        row[index] = value
      } else {
        row[index] = line(known, index)
      }
    }
  }

  private static func before(_ row: [Double], _ index: Int, _ step: Int) -> (
    index: Int, value: Double
  )? {
    for other in stride(from: index - step, through: 0, by: -step) where !row[other].isNaN {
      return (other, row[other])
    }
    return nil
  }

  private static func after(_ row: [Double], _ index: Int, _ step: Int) -> (
    index: Int, value: Double
  )? {
    for other in stride(from: index + step, to: row.count, by: step) where !row[other].isNaN {
      return (other, row[other])
    }
    return nil
  }

  private static func mean(_ first: Double?, _ second: Double?) -> Double? {
    if let first, let second { return (first + second) / 2 }
    return first ?? second
  }

  private static func line(_ row: [Double], _ index: Int) -> Double {
    switch (before(row, index, 1), after(row, index, 1)) {
    case (let first?, let second?):
      let share = Double(index - first.index) / Double(second.index - first.index)
      return first.value + share * (second.value - first.value)
    case (let first?, nil): return first.value
    case (nil, let second?): return second.value
    case (nil, nil): return 0
    }
  }
}
