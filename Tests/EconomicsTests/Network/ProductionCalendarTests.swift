import Commerce
import Economics
import Testing

/// A plan from Monday, 4 January 2027; New Year's Day of China is 6 February, in week 4.
@Suite struct ProductionCalendarTests {
  private func production(days: Double, stopWeeks: Int) throws -> ProductionCalendar {
    let start = try #require(Day(iso: "2027-01-04"))
    let supplier = Supplier(
      id: "maker", node: "hub", productionDays: .exactly(days), depositShare: 0.3, balanceDays: 0,
      newYearStopWeeks: stopWeeks)
    return ProductionCalendar(
      of: supplier, in: try #require(PlanningCalendar(start: start, horizonWeeks: 78)))
  }

  @Test("Work of three weeks that meets a stop of three weeks takes six")
  func stopIsBridged() throws {
    let resting = try production(days: 21, stopWeeks: 3)
    // Weeks 3 to 5 rest.
    #expect(resting.weeks(ofOrderIn: 0) == 3)
    #expect(resting.weeks(ofOrderIn: 1) == 6)
    #expect(resting.weeks(ofOrderIn: 5) == 4)
    #expect(resting.weeks(ofOrderIn: 6) == 3)
  }

  @Test("The stop comes again in the next year, and is none for a supplier without")
  func everyYear() throws {
    let resting = try production(days: 21, stopWeeks: 3)
    // New Year's Day of 2028 is 26 January, in week 55: weeks 54 to 56 rest.
    #expect((50..<60).map { resting.weeks(ofOrderIn: $0) } == [3, 3, 6, 6, 6, 5, 4, 3, 3, 3])
    let restless = try production(days: 21, stopWeeks: 0)
    #expect((0..<78).allSatisfy { restless.weeks(ofOrderIn: $0) == 3 })
  }

  @Test("Part of a week of work takes the week", arguments: [(1.0, 1), (7, 1), (8, 2), (28, 4)])
  func wholeWeeks(days: Double, weeks: Int) throws {
    #expect(try production(days: days, stopWeeks: 3).workWeeks == weeks)
  }
}
