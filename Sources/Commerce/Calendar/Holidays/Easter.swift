/// The date of Easter in the western churches.
enum Easter {
  /// Easter Sunday, in the years of ``HolidayRule/allYears``.
  ///
  /// Source: the anonymous Gregorian algorithm; Meeus, "Astronomical Algorithms", 2nd edition 1998,
  /// chapter 8.
  static func sunday(inYear year: Int) -> Day? {
    guard HolidayRule.allYears.contains(year) else { return nil }
    let golden = year % 19
    let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
    let skipped = century - century / 4 - (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * golden + skipped + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let correction = (golden + 11 * moon + 22 * weekday) / 451
    let sum = moon + weekday - 7 * correction + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
