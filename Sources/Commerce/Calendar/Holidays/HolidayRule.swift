/// When a public holiday comes, in the years in which there is one.
///
/// Written as `12-25` (a date), `easter+1`, `3mon-01` (the third Monday of January), `-1mon-05` (the
/// last of May), `sat>=06-20` (the first Saturday from that date on), `equinox-03` (Japan's), each perhaps
/// with `@2021-`, `@-2013` or `@2017` behind it for the years.
struct HolidayRule: Sendable, Hashable {
  /// The day of a year.
  enum Form: Sendable, Hashable {
    case date(month: Int, day: Int)
    case easter(days: Int)
    /// `place` is 1 for the first, -1 for the last.
    case weekday(Int, place: Int, month: Int)
    case weekdayFrom(Int, month: Int, day: Int)
    case equinox(month: Int)
  }

  let form: Form
  let years: ClosedRange<Int>

  /// A rule from its text; nil if it is none.
  init?(_ text: Substring) {
    let parts = text.split(separator: "@", maxSplits: 1)
    guard let form = parts.first.flatMap(Self.form),
      let years = parts.count > 1 ? Self.years(parts[1]) : Self.allYears
    else { return nil }
    self.form = form
    self.years = years
  }

  /// Years in which Easter is computed.
  static let allYears = 1900...2099

  /// The day in a year; nil if there is none.
  func day(inYear year: Int) -> Day? {
    guard years.contains(year), Self.allYears.contains(year) else { return nil }
    switch form {
    case .date(let month, let day): return Day(year: year, month: month, day: day)
    case .easter(let days): return Easter.sunday(inYear: year)?.advanced(by: days)
    case .weekday(let weekday, let place, let month):
      guard place > 0 else {
        let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
        return last.map { $0.advanced(by: -($0.isoWeekday - weekday + 7) % 7 + 7 * (place + 1)) }
      }
      return Self.first(weekday, from: Day(year: year, month: month, day: 1))?
        .advanced(by: 7 * (place - 1))
    case .weekdayFrom(let weekday, let month, let day):
      return Self.first(weekday, from: Day(year: year, month: month, day: day))
    case .equinox(let month): return Self.equinox(year, month)
    }
  }

  private static func first(_ weekday: Int, from day: Day?) -> Day? {
    day.map { $0.advanced(by: (weekday - $0.isoWeekday + 7) % 7) }
  }

  /// The day of the equinox in Japan, by the usual approximation for 1980 to 2099.
  private static func equinox(_ year: Int, _ month: Int) -> Day? {
    let start = month == 3 ? 20.8431 : 23.2488
    let years = Double(year - 1980)
    let day = (start + 0.242194 * years).rounded(.down) - (years / 4).rounded(.down)
    return Day(year: year, month: month, day: Int(day))
  }

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static func form(_ text: Substring) -> Form? {
    if text.hasPrefix("easter") { return Int(text.dropFirst(6)).map { .easter(days: $0) } }
    if text.hasPrefix("equinox-") { return Int(text.dropFirst(8)).map { .equinox(month: $0) } }
    if let place = weekdays.firstIndex(where: { text.hasPrefix($0 + ">=") }) {
      guard case .date(let month, let day)? = form(text.dropFirst(5)) else { return nil }
      return .weekdayFrom(place + 1, month: month, day: day)
    }
    if let name = weekdays.first(where: text.contains), let weekday = weekdays.firstIndex(of: name)
    {
      let ends = text.split(separator: name + "-")
      guard ends.count == 2, let place = Int(ends[0]), place != 0, let month = Int(ends[1])
      else { return nil }
      return .weekday(weekday + 1, place: place, month: month)
    }
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 2, Day(year: 2000, month: numbers[0], day: numbers[1]) != nil
    else { return nil }
    return .date(month: numbers[0], day: numbers[1])
  }

  private static func years(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    let first = ends[0].isEmpty ? allYears.lowerBound : Int(ends[0])
    let last = ends[ends.count - 1].isEmpty ? allYears.upperBound : Int(ends[ends.count - 1])
    guard let first, let last, first <= last else { return nil }
    return first...last
  }
}
