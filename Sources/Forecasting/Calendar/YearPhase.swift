/// The time of the year, for seasonal terms.
enum YearPhase {
  /// Days in a year of the Gregorian calendar.
  static let daysPerYear = 365.2425

  /// The share of the year that has passed on a day, 0 to 1.
  static func share(ofDaysSinceEpoch days: Int) -> Double {
    let years = Double(days) / daysPerYear
    return years - years.rounded(.down)
  }
}
