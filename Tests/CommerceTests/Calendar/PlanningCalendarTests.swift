import Commerce
import Testing

@Suite struct PlanningCalendarTests {
  private func calendar(weeks: Int = 78) throws -> PlanningCalendar {
    try #require(PlanningCalendar(start: day("2026-07-06"), horizonWeeks: weeks))
  }

  @Test("A calendar starts on a Monday", arguments: 1...7)
  func startsOnMonday(weekday: Int) throws {
    let start = try day("2026-07-06").advanced(by: weekday - 1)
    #expect((PlanningCalendar(start: start, horizonWeeks: 78) != nil) == (weekday == 1))
  }

  @Test(
    "A horizon is one week to ten years",
    arguments: [(-1, false), (0, false), (1, true), (520, true), (521, false), (.max, false)])
  func horizon(weeks: Int, isAccepted: Bool) throws {
    let start = try day("2026-07-06")
    #expect((PlanningCalendar(start: start, horizonWeeks: weeks) != nil) == isAccepted)
  }

  @Test(
    "A day lies in the week counted from the start, before it in a negative one",
    arguments: [
      ("2026-07-06", 0), ("2026-07-12", 0), ("2026-07-13", 1), ("2026-07-05", -1),
      ("2026-06-29", -1), ("2026-06-28", -2), ("2028-01-02", 77), ("2025-07-07", -52),
    ])
  func week(iso: String, week: Int) throws {
    #expect(try calendar().week(of: day(iso)) == week)
  }

  @Test("Every day lies in the seven days from its week's Monday")
  func weekHoldsItsDays() throws {
    let calendar = try calendar()
    for offset in -1000...1000 {
      let day = calendar.start.advanced(by: offset)
      let monday = calendar.monday(ofWeek: calendar.week(of: day))
      #expect(monday.isoWeekday == 1 && (0..<7).contains(monday.distance(to: day)))
    }
  }

  // 2026-07-08 is a Wednesday.
  @Test(
    "A rule holds from its own Monday or the next",
    arguments: [
      ("2026-07-06", 0), ("2026-07-07", 1), ("2026-07-08", 1), ("2026-07-12", 1),
      ("2026-07-13", 1), ("2026-07-14", 2), ("2026-07-05", 0), ("2026-06-29", -1),
      ("2026-06-30", 0),
    ])
  func mondayRule(iso: String, week: Int) throws {
    #expect(try calendar().firstWeek(holdingRuleFrom: day(iso)) == week)
  }

  @Test("The first week of a rule is the first whose Monday is not before the rule")
  func firstWeekByDefinition() throws {
    let calendar = try calendar()
    for offset in -100...100 {
      let day = calendar.start.advanced(by: offset)
      let first = (-20...20).first { calendar.monday(ofWeek: $0) >= day }
      #expect(calendar.firstWeek(holdingRuleFrom: day) == first)
    }
  }

  @Test("Weeks run from zero and end with the day after the last Sunday", arguments: [1, 78, 520])
  func end(weeks: Int) throws {
    let calendar = try calendar(weeks: weeks)
    #expect(calendar.weeks == 0..<weeks)
    #expect(calendar.end == calendar.monday(ofWeek: weeks))
    #expect(calendar.week(of: calendar.end.advanced(by: -1)) == weeks - 1)
  }

  @Test("Four hundred years are 20,871 weeks")
  func averageYear() {
    // 146,097 days; the tolerance is a few units in the last place.
    #expect(abs(400 * PlanningCalendar.weeksPerYear - 20_871) < 1e-10)
    #expect(abs(12 * PlanningCalendar.weeksPerMonth - PlanningCalendar.weeksPerYear) < 1e-13)
  }
}
