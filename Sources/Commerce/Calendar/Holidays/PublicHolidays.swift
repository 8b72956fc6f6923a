/// Nationwide public holidays by country, on the days on which they fall.
///
/// Days taken off in their place, where they fall on a weekend, are not among them; nor are holidays of
/// regions. The United Kingdom's are those of England. Days of mourning and of a coronation are there
/// where they were days off for most.
public enum PublicHolidays {
  /// Countries whose holidays are known, as ISO codes.
  public static var countries: [String] { rules.keys.sorted() }

  /// The holidays of a year in order; nil for a country that is not known, none beyond 1900 to 2099.
  ///
  /// - Complexity: linear in the country's rules.
  public static func days(inYear year: Int, country: String) -> [Day]? {
    rules[country].map { Set($0.compactMap { $0.day(inYear: year) }).sorted() }
  }

  /// The share of a period's days that are holidays; nil for a country that is not known.
  ///
  /// - Precondition: the period has a day at least.
  public static func share(ofPeriodFrom first: Day, days: Int, country: String) -> Double? {
    precondition(days > 0, "PublicHolidays: a period of \(days) days")
    let last = first.advanced(by: days - 1)
    var count = 0
    for year in first.civil.year...last.civil.year {
      guard let holidays = self.days(inYear: year, country: country) else { return nil }
      count += holidays.count { (first...last).contains($0) }
    }
    return Double(count) / Double(days)
  }

  /// Parsed once; a rule that cannot be read is a mistake in the table, which tests would show.
  static let rules: [String: [HolidayRule]] = Dictionary(
    uniqueKeysWithValues: HolidayTable.text.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      return (String(words[0]), words.dropFirst().compactMap { HolidayRule($0) })
    })
}
