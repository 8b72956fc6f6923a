/// How far each week lies above or below the year's mean, by group, from the first week known to the
/// last one forecast.
///
/// Read from the sums of groups, where noise is small, and shrunk in two steps: groups to the
/// pooled panel, the pooled panel to no season (see `SeasonalProfile.fit`). This is what a series
/// too short or too thin for a season of its own borrows.
struct SeasonalProfile {
  /// Weeks that the longest series must have for a season to be read: one year.
  static let minimumWeeks = 52
  /// The most that a week may lie above or below the mean, as a factor: sums of a few weeks with no
  /// sale must not ask for nothing, or for the moon.
  static let largestFactor = 8.0

  /// The first week.
  let firstWeek: Int
  /// How many weeks.
  let weekCount: Int
  /// Factors, `[group][week]`, week fastest; their mean over the last known year is one.
  let factors: [Double]
  /// Whether there was a year to read it from; all factors are one if not.
  let isMeasured: Bool

  /// A profile of ones.
  init(flatFrom firstWeek: Int, weekCount: Int, groupCount: Int) {
    self.firstWeek = firstWeek
    self.weekCount = weekCount
    factors = [Double](repeating: 1, count: groupCount * weekCount)
    isMeasured = false
  }

  /// A profile that was read.
  init(firstWeek: Int, weekCount: Int, factors: [Double]) {
    self.firstWeek = firstWeek
    self.weekCount = weekCount
    self.factors = factors
    isMeasured = true
  }

  /// The factor of a group in a week.
  func factor(group: Int, week: Int) -> Double {
    factors[group * weekCount + week - firstWeek]
  }

  /// The factors of a group from a week on.
  func factors(group: Int, from week: Int, count: Int) -> ArraySlice<Double> {
    let first = group * weekCount + week - firstWeek
    return factors[first..<first + count]
  }
}
