public import Commerce

/// Past weeks in which a backtest stands, and the scenario as it was known then.
public struct PastOrigins: Sendable {
  /// Weeks forecast from each origin, and between two origins, so that no week is judged twice.
  public let weeks: Int
  /// The Monday of the first week forecast from each origin, the earliest first.
  public let starts: [Day]
  private let scenario: Scenario

  /// Weeks that can be forecast: a naive value of the year before must lie in the known past.
  public static let weekRange = 1...SeasonalNaive().seasonWeeks
  /// Origins that can be asked for.
  public static let countRange = 1...52

  /// Origins of a scenario, the latest so many weeks before the end of its history.
  ///
  /// - Throws: ``BacktestError`` where the earliest origin would know less than the engine needs to
  ///   judge its own candidates.
  public init(
    _ scenario: Scenario, count: Int, weeks: Int, engine: ForecastEngine
  ) throws(BacktestError) {
    guard Self.countRange.contains(count) else {
      throw .outOfRange(option: "origins", value: count, range: Self.countRange)
    }
    guard Self.weekRange.contains(weeks) else {
      throw .outOfRange(option: "weeks", value: weeks, range: Self.weekRange)
    }
    let sales = scenario.sales
    let known = sales.listings.isEmpty ? 0 : sales.weeks(before: scenario.calendar.start)
    let needed = count * weeks + engine.selection.minimumTraining
    guard known >= needed else {
      throw .tooLittleHistory(known: known, needed: needed, origins: count, weeks: weeks)
    }
    self.weeks = weeks
    self.scenario = scenario
    starts = (0..<count).map {
      sales.firstMonday.advanced(by: 7 * (known - (count - $0) * weeks))
    }
  }

  /// The scenario as it stood on one of ``starts``: its plan begins then, and sales from then on are
  /// not in it.
  ///
  /// - Complexity: linear in the history.
  public func scenario(at start: Day) -> Scenario {
    var past = scenario
    let sales = scenario.sales
    let known = sales.weeks(before: start)
    past.sales = SalesHistory(
      firstMonday: sales.firstMonday, weekCount: known, listings: sales.listings,
      units: sales.listings.indices.flatMap { row in
        sales.units[row * sales.weekCount..<row * sales.weekCount + known]
      }, source: sales.source)
    // Mondays of the history and one to 52 weeks: always a calendar.
    past.calendar =
      PlanningCalendar(start: start, horizonWeeks: weeks) ?? scenario.calendar
    return past
  }
}
