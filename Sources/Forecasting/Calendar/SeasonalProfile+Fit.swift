internal import Kernels
internal import TimeSeries

extension SeasonalProfile {
  /// How often levels and profile are read in turn.
  ///
  /// A series that only saw the fourth quarter has a mean that is a season's; the second pass sets
  /// it right.
  private static let passes = 2
  /// What is added to realised and expected sums before their ratio is taken, as a share of the
  /// expected mean: the logarithm of a week without sales must exist.
  private static let ratioFloor = 0.02

  /// Reads the profiles of a panel's groups for all weeks known and `horizon` more.
  ///
  /// For each group and week, the logarithm of the units sold over the sum of the active series'
  /// mean levels is regressed on the calendar (``CalendarDesign``) by ridge: first pooled over all
  /// groups, then each group's deviation from the pooled profile. The trend takes part in the
  /// regression, so that growth is not read as season, and is left out of the profile.
  ///
  /// Where the longest series has less than a year, the profile is flat. Never fails: if the linear
  /// algebra refuses, the profile is flat too.
  ///
  /// - Complexity: two passes over the values, and a regression for each group.
  static func fit(_ panel: SeriesPanel, horizon: Int) -> SeasonalProfile {
    let firstWeek = panel.endWeek - panel.longestLength
    let weekCount = panel.longestLength + horizon
    var profile = SeasonalProfile(
      flatFrom: firstWeek, weekCount: weekCount, groupCount: panel.groupCount)
    guard panel.longestLength >= minimumWeeks else { return profile }
    let design = CalendarDesign(panel: panel, weeks: firstWeek..<firstWeek + weekCount)
    for _ in 0..<passes {
      let sums = GroupSums(panel, profile)
      guard let next = try? read(sums, design, panel, weekCount) else { return profile }
      profile = next
    }
    return profile
  }

  /// One regression pass.
  private static func read(
    _ sums: GroupSums, _ design: CalendarDesign, _ panel: SeriesPanel, _ weekCount: Int
  ) throws(LinearAlgebraError) -> SeasonalProfile {
    let known = panel.longestLength
    let zeros = [Double](repeating: 0, count: CalendarDesign.columnCount)
    let pooled = try coefficients(
      sums.pooledLogRatios(floor: ratioFloor), design, endWeek: panel.endWeek, around: zeros)
    var factors: [Double] = []
    factors.reserveCapacity(panel.groupCount * weekCount)
    for group in 0..<panel.groupCount {
      let ratios = sums.logRatios(group: group, floor: ratioFloor)
      let own =
        ratios.count < minimumWeeks
        ? pooled
        : try coefficients(ratios, design, endWeek: panel.endWeek, around: pooled)
      factors += normalised(own, design, known: known)
    }
    return SeasonalProfile(firstWeek: design.firstWeek, weekCount: weekCount, factors: factors)
  }

  /// The coefficients of the last weeks' log ratios, shrunk towards given ones.
  private static func coefficients(
    _ logRatios: [Double], _ design: CalendarDesign, endWeek: Int, around centre: [Double]
  ) throws(LinearAlgebraError) -> [Double] {
    let window = endWeek - logRatios.count..<endWeek
    var targets = logRatios
    for (index, week) in window.enumerated() {
      targets[index] -= product(design.row(ofWeek: week), centre)
    }
    let path = try RidgePath(design: design.matrix(weeks: window))
    let fit = try path.fit(Matrix(rows: 1, columns: window.count, values: targets))
    return zip(fit.coefficients, centre).map { $0 + $1 }
  }

  /// Factors of all weeks, with mean one over the last known year.
  private static func normalised(
    _ coefficients: [Double], _ design: CalendarDesign, known: Int
  ) -> [Double] {
    var season = coefficients
    season[CalendarDesign.trendColumn] = 0
    let raw = (0..<design.weekCount).map { index in
      KernelMath.exp(product(design.row(ofWeek: design.firstWeek + index), season))
    }
    let year = raw[known - minimumWeeks..<known]
    let mean = year.reduce(0, +) / Double(year.count)
    return raw.map { min(max($0 / mean, 1 / largestFactor), largestFactor) }
  }

  private static func product(_ row: ArraySlice<Double>, _ coefficients: [Double]) -> Double {
    var sum = 0.0
    for (value, coefficient) in zip(row, coefficients) { sum += value * coefficient }
    return sum
  }
}
