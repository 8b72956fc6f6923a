import Commerce
import Testing

@Suite struct DayTests {
  /// Counts days one by one with the schoolbook rules for months and leap years.
  @Test("Every day from 1600 to 2400 is the day after the one before and comes back from its parts")
  func everyDay() throws {
    var (year, month, dayOfMonth) = (1600, 1, 1)
    var number = try day("1600-01-01").daysSinceEpoch
    var weekday = 6  // 1 January 1600 was a Saturday.
    var mismatches: [Day] = []
    while year <= 2400 {
      let day = Day(daysSinceEpoch: number)
      let isRight =
        day.civil == (year, month, dayOfMonth) && day.isoWeekday == weekday
        && Day(year: year, month: month, day: dayOfMonth) == day
      if !isRight { mismatches.append(day) }
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      dayOfMonth += 1
      if dayOfMonth > lengths[month - 1] { (month, dayOfMonth) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      weekday = weekday % 7 + 1
      number += 1
    }
    #expect(mismatches.isEmpty, "first: \(mismatches.first.map(String.init(describing:)) ?? "")")
    #expect(Day(daysSinceEpoch: number) == Day(iso: "2401-01-01"))
  }

  @Test(
    "Known dates have their number and weekday",
    arguments: [
      ("1600-01-01", -135_140, 6), ("1899-12-31", -25_568, 7), ("1969-12-31", -1, 3),
      ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2026-07-06", 20_640, 1),
      ("2038-01-19", 24_855, 2), ("2400-12-31", 157_419, 7), ("0001-01-01", -719_162, 1),
      ("9999-12-31", 2_932_896, 5),
    ])
  func knownDates(iso: String, number: Int, weekday: Int) throws {
    #expect(try day(iso).daysSinceEpoch == number)
    #expect(try day(iso).isoWeekday == weekday)
    #expect(Day(daysSinceEpoch: number).description == iso)
  }

  @Test(
    "A year is leap by the rules of four, hundred and four hundred",
    arguments: [
      (1600, true), (1700, false), (1900, false), (2000, true), (2024, true), (2025, false),
      (2026, false), (2028, true), (2100, false), (2400, true),
    ])
  func leapYears(year: Int, isLeap: Bool) {
    #expect(Day.length(ofMonth: 2, year: year) == (isLeap ? 29 : 28))
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(
    "There is no day outside a month, a year or the years 1 to 9999",
    arguments: [
      (2026, 0, 1), (2026, 13, 1), (2026, -1, 1), (2026, 4, 31), (2026, 1, 0), (2026, 1, 32),
      (2026, 2, 29), (0, 1, 1), (10_000, 1, 1), (-4, 1, 1), (2026, 1, -3), (Int.min, 1, 1),
      (2026, .max, 1), (2026, 1, .max),
    ])
  func noSuchDay(year: Int, month: Int, dayOfMonth: Int) {
    #expect(Day(year: year, month: month, day: dayOfMonth) == nil)
  }

  @Test(
    "Only YYYY-MM-DD in ASCII digits is read",
    arguments: [
      "", "2026", "2026-7-06", "2026-07-6", "2026-7-6", "26-07-06", "2026/07/06", "20260706",
      "2026-07-06T", "2026-07-06 ", " 2026-07-06", "2026-07-0 ", "2026-13-01", "2026-00-10",
      "2026-02-30", "2026-07-00", "0000-01-01", "-026-07-06", "+026-07-06", "2026--7-06",
      "2026-07-+6", "2026-07 06", "2026_07_06", "06-07-2026", "abcd-ef-gh", "2026-0x-06",
      "２０２６-０７-０６", "2026‑07‑06", "2026-07-٦", "٢٦-07-06", "2026-٧-06", "2026-07-06\u{301}",
      "1\u{301}6-07-06", "20260-07-6",
    ])
  func garbage(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("A part of a longer text is read like a text of its own")
  func substring() throws {
    let line = "from 2026-07-06 on"
    #expect(try Day(iso: line.dropFirst(5).prefix(10)) == day("2026-07-06"))
  }

  @Test("The week starts on the Monday at most six days before")
  func weekStart() {
    for number in -800...800 {
      let day = Day(daysSinceEpoch: number)
      let monday = day.weekStart
      #expect(monday.isoWeekday == 1 && (0...6).contains(monday.distance(to: day)))
    }
  }

  @Test("A rule's Monday is the first Monday not before its day")
  func nextOrSameMonday() throws {
    for number in -800...800 {
      let day = Day(daysSinceEpoch: number)
      let first = try #require((day...day.advanced(by: 6)).first { $0.isoWeekday == 1 })
      #expect(day.nextOrSameMonday == first)
    }
  }

  @Test("Days are ordered and counted as their numbers are")
  func strides() throws {
    let (first, last) = (try day("2027-12-30"), try day("2028-03-02"))
    #expect(first < last && !(last < first) && !(first < first))
    #expect(first.distance(to: last) == 63 && first.advanced(by: 63) == last)
    #expect((first...last).count == 64)
    #expect(stride(from: first, through: last, by: 7).allSatisfy { $0.isoWeekday == 4 })
  }
}
