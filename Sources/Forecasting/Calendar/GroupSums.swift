internal import Kernels

/// Units sold and units that levels would give, summed over the active series of each group by week.
struct GroupSums {
  private let weekCount: Int
  private let groupCount: Int
  /// `[group][week]`, week fastest.
  private var sold: [Double]
  /// `[group][week]`: the sum of active series' levels.
  private var level: [Double]

  /// The sums of a panel whose levels are read with a profile taken out.
  ///
  /// - Complexity: linear in the values.
  init(_ panel: SeriesPanel, _ profile: SeasonalProfile) {
    weekCount = panel.longestLength
    groupCount = panel.groupCount
    sold = [Double](repeating: 0, count: groupCount * weekCount)
    level = sold
    for series in 0..<panel.count where panel.length(of: series) > 0 {
      let range = panel.range(of: series)
      let group = panel.groups[series]
      let factors = profile.factors(
        group: group, from: panel.startWeeks[series], count: range.count)
      let values = panel.values[range]
      let own = values.reduce(0, +) / factors.reduce(0, +)
      let shift = group * weekCount + weekCount - range.count - range.lowerBound
      for index in range {
        sold[index + shift] += values[index]
        level[index + shift] += own
      }
    }
  }

  /// Logarithms of sold over level, from the first week in which a series of the group was active.
  func logRatios(group: Int, floor: Double) -> [Double] {
    let row = group * weekCount..<(group + 1) * weekCount
    return Self.logRatios(sold[row], level[row], floor: floor)
  }

  /// The same for all groups together.
  func pooledLogRatios(floor: Double) -> [Double] {
    var allSold = [Double](repeating: 0, count: weekCount)
    var allLevel = allSold
    for index in sold.indices {
      allSold[index % weekCount] += sold[index]
      allLevel[index % weekCount] += level[index]
    }
    return Self.logRatios(allSold[...], allLevel[...], floor: floor)
  }

  private static func logRatios(
    _ sold: ArraySlice<Double>, _ level: ArraySlice<Double>, floor: Double
  ) -> [Double] {
    let active = zip(sold, level).drop { $1 == 0 }
    let mean = level.reduce(0, +) / Double(max(1, level.count))
    let offset = floor * mean
    return active.map { sold, level in
      level > 0 ? KernelMath.log((sold + offset) / (level + offset)) : 0
    }
  }
}
