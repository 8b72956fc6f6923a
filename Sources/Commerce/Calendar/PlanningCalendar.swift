/// The weeks that a scenario plans: Monday to Sunday, counted from zero at the start.
///
/// A rule that changes mid-week holds from the next Monday in simulation and by the day in landed
/// cost; a weekly currency rate is the last quote up to the Friday.
public struct PlanningCalendar: Hashable, Sendable {
  /// The Monday on which week 0 begins.
  public let start: Day

  /// Weeks planned; 78 (18 months) is the usual roll-out.
  public let horizonWeeks: Int

  /// The longest horizon accepted: ten years.
  public static let longestHorizonWeeks = 520

  /// A calendar from a Monday over 1 to ``longestHorizonWeeks`` weeks, or nil.
  public init?(start: Day, horizonWeeks: Int) {
    guard start.isoWeekday == 1, (1...Self.longestHorizonWeeks).contains(horizonWeeks) else {
      return nil
    }
    self.start = start
    self.horizonWeeks = horizonWeeks
  }

  /// The weeks 0 to `horizonWeeks - 1`.
  public var weeks: Range<Int> { 0..<horizonWeeks }

  /// Weeks at which the usual stages of a roll-out begin (months 0-3, 3-9, 9-18), as far as they lie
  /// in the horizon: the grid on which plans of different stages are compared.
  public var stageStarts: [Int] { [0, 13, 39].filter { $0 < horizonWeeks } }

  /// The day after the last planned Sunday.
  public var end: Day { start.advanced(by: 7 * horizonWeeks) }

  /// From the first planned Monday through the last planned Sunday.
  public var daysOfPlan: ClosedRange<Day> { start...end.advanced(by: -1) }

  /// The weeks planned with a year of weeks before and after them: the days whose law a report tells.
  public var daysOfRecord: ClosedRange<Day> {
    start.advanced(by: -7 * 52)...end.advanced(by: 7 * 52 - 1)
  }

  /// The Monday of a week; weeks before the start are negative.
  public func monday(ofWeek week: Int) -> Day { start.advanced(by: 7 * week) }

  /// The week that holds a day, negative before the start.
  public func week(of day: Day) -> Int {
    let days = start.distance(to: day)
    return days >= 0 ? days / 7 : (days - 6) / 7
  }

  /// The first week in which a rule dated on that day holds: the next Monday's, unless it is one.
  public func firstWeek(holdingRuleFrom day: Day) -> Int { week(of: day.nextOrSameMonday) }

  /// Weeks in a year on average, for rates per year.
  public static let weeksPerYear = 365.2425 / 7

  /// Weeks in a month on average, for amounts per month.
  public static let weeksPerMonth = weeksPerYear / 12
}
