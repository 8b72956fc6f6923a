import Commerce
import Foundation
import Testing

@Suite struct RetailEventTests {
  @Test(
    "Black Friday is the day after the fourth Thursday of November and lasts through Monday",
    arguments: [
      "2024-11-29", "2025-11-28", "2026-11-27", "2027-11-26", "2028-11-24", "2029-11-23",
      "2030-11-29",
    ])
  func blackFriday(iso: String) throws {
    let friday = try day(iso)
    let days = try #require(RetailEvent.blackFriday.days(inYear: friday.civil.year))
    #expect(days == friday...friday.advanced(by: 3))
  }

  @Test("Black Friday lies between 23 and 29 November and is a Friday", arguments: 1950...2150)
  func blackFridayAlways(year: Int) throws {
    let days = try #require(RetailEvent.blackFriday.days(inYear: year))
    #expect(days.lowerBound.isoWeekday == 5 && days.lowerBound.civil.month == 11)
    #expect((23...29).contains(days.lowerBound.civil.day))
  }

  @Test(
    "Events of the calendar's date keep it in every year",
    arguments: [
      (RetailEvent.singlesDay, "11-11"), (.primeSummer, "07-08"), (.primeAutumn, "10-07"),
      (.midYearSale, "06-18"),
      (.christmas, "12-01"), (.christmas, "12-20"),
    ])
  func fixedDates(event: RetailEvent, monthAndDay: String) throws {
    for year in 2009...2050 {
      #expect(try #require(event.days(inYear: year)).contains(day("\(year)-\(monthAndDay)")))
    }
  }

  // Hong Kong Observatory, Gregorian-Lunar calendar conversion tables.
  @Test(
    "The Chinese year begins on the published days",
    arguments: [
      "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10",
      "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03",
    ])
  func chineseNewYear(iso: String) throws {
    let first = try day(iso)
    let days = try #require(RetailEvent.chineseNewYear.days(inYear: first.civil.year))
    #expect(days == first...first.advanced(by: 6))
  }

  @Test("The Chinese year begins where an astronomical calendar begins it", arguments: 2009...2050)
  func chineseNewYearByCalendar(year: Int) throws {
    var chinese = Calendar(identifier: .chinese)
    chinese.timeZone = try #require(TimeZone(secondsFromGMT: 8 * 3600))
    let first = try #require(RetailEvent.chineseNewYear.days(inYear: year)).lowerBound
    // Noon in Beijing.
    let noon = Date(timeIntervalSince1970: Double(first.daysSinceEpoch) * 86_400 + 4 * 3600)
    let parts = chinese.dateComponents([.month, .day], from: noon)
    #expect(parts.month == 1 && parts.day == 1)
  }

  @Test("Where the table of moving dates ends there is no event", arguments: [1949, 2150])
  func beyondTheTable(year: Int) throws {
    #expect(RetailEvent.chineseNewYear.days(inYear: year) == nil)
    let monday = try day("\(year)-02-01").weekStart
    #expect(RetailEvent.chineseNewYear.overlap(withWeekFrom: monday) == 0)
  }

  @Test("A plan of the longest horizon from 2026 to 2040 meets a New Year in each of its years")
  func tableReachesTheHorizon() {
    let last = 2040 + PlanningCalendar.longestHorizonWeeks / 52
    #expect((2026...last).allSatisfy { RetailEvent.chineseNewYear.days(inYear: $0) != nil })
  }

  @Test("The shares of a year's weeks add up to the event's days", arguments: RetailEvent.allCases)
  func overlapsAddUp(event: RetailEvent) throws {
    for year in 2024...2030 {
      let (first, last) = (try day("\(year)-01-01").weekStart, try day("\(year)-12-31").weekStart)
      let mondays = Array(stride(from: first, through: last, by: 7))
      let total = mondays.reduce(0) { $0 + event.overlap(withWeekFrom: $1) }
      let days = try #require(event.days(inYear: year)).count
      // Sevenths are not exact in binary.
      #expect(abs(total - Double(days) / 7) < 1e-12)
    }
  }

  @Test("A week's share is its number of event days over seven", arguments: RetailEvent.allCases)
  func overlapDayByDay(event: RetailEvent) throws {
    let (first, last) = (try day("2025-12-01"), try day("2027-03-01"))
    for monday in stride(from: first, through: last, by: 7) {
      let count = (monday...monday.advanced(by: 6)).count { day in
        event.days(inYear: day.civil.year)?.contains(day) ?? false
      }
      #expect(event.overlap(withWeekFrom: monday) == Double(count) / 7)
    }
  }
}
