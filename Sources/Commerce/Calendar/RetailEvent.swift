/// A date in the trade's year on which demand jumps, with the weeks it touches.
public enum RetailEvent: String, Sendable, CaseIterable {
  /// Thanksgiving's Friday to the Monday after, in markets that keep it.
  case blackFriday
  /// Singles' Day, 11 November.
  case singlesDay
  /// The weeks before Christmas up to the last order date.
  case christmas
  /// The marketplace's own sale in the second week of July.
  case primeSummer
  /// Its autumn edition in the second week of October.
  case primeAutumn
  /// Chinese New Year: suppliers stop; moving date.
  case chineseNewYear
  /// The mid-year sale of Chinese marketplaces around 18 June, 6.18: its last days.
  case midYearSale

  /// The days of the event in a year, or nil where the table of moving dates ends.
  public func days(inYear year: Int) -> ClosedRange<Day>? {
    switch self {
    case .blackFriday:
      guard let first = Day(year: year, month: 11, day: 1) else { return nil }
      // The fourth Thursday of November, then its Friday to Monday.
      let thursday = first.advanced(by: (4 - first.isoWeekday + 7) % 7 + 21)
      return thursday.advanced(by: 1)...thursday.advanced(by: 4)
    case .singlesDay: return Self.range(year, 11, 9, days: 3)
    case .christmas: return Self.range(year, 12, 1, days: 20)
    case .primeSummer: return Self.range(year, 7, 8, days: 4)
    case .primeAutumn: return Self.range(year, 10, 7, days: 2)
    case .midYearSale: return Self.range(year, 6, 16, days: 5)
    case .chineseNewYear: return Self.newYearDays[year].map { $0...$0.advanced(by: 6) }
    }
  }

  /// The share of a week (0 to 1) that lies in the event; an event in two years is found in both.
  public func overlap(withWeekFrom monday: Day) -> Double { overlap(withDays: 7, from: monday) }

  /// The share of some days (0 to 1) that lies in the event; an event in several years is found in all.
  ///
  /// - Precondition: there is a day.
  public func overlap(withDays days: Int, from start: Day) -> Double {
    precondition(days > 0, "RetailEvent: \(days) days")
    let end = start.advanced(by: days - 1)
    let events = (start.civil.year...end.civil.year).compactMap(self.days(inYear:))
    let count = events.reduce(0) { count, event in
      let first = max(event.lowerBound, start)
      let last = min(event.upperBound, end)
      return count + max(0, first.distance(to: last) + 1)
    }
    return Double(count) / Double(days)
  }

  private static func range(_ year: Int, _ month: Int, _ day: Int, days: Int) -> ClosedRange<Day>? {
    Day(year: year, month: month, day: day).map { $0...$0.advanced(by: days - 1) }
  }

  /// First days of the Chinese year, by the Hong Kong Observatory's conversion tables.
  private static let newYearDays: [Int: Day] = {
    let dates = [
      (2009, 1, 26), (2010, 2, 14), (2011, 2, 3), (2012, 1, 23), (2013, 2, 10), (2014, 1, 31),
      (2015, 2, 19), (2016, 2, 8), (2017, 1, 28), (2018, 2, 16), (2019, 2, 5), (2020, 1, 25),
      (2021, 2, 12), (2022, 2, 1), (2023, 1, 22), (2024, 2, 10), (2025, 1, 29), (2026, 2, 17),
      (2027, 2, 6), (2028, 1, 26), (2029, 2, 13), (2030, 2, 3), (2031, 1, 23), (2032, 2, 11),
      (2033, 1, 31), (2034, 2, 19), (2035, 2, 8), (2036, 1, 28), (2037, 2, 15), (2038, 2, 4),
      (2039, 1, 24), (2040, 2, 12), (2041, 2, 1), (2042, 1, 22), (2043, 2, 10), (2044, 1, 30),
      (2045, 2, 17), (2046, 2, 6), (2047, 1, 26), (2048, 2, 14), (2049, 2, 2), (2050, 1, 23),
    ]
    return Dictionary(
      uniqueKeysWithValues: dates.compactMap { year, month, day in
        Day(year: year, month: month, day: day).map { (year, $0) }
      })
  }()
}
