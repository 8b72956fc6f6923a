import Commerce

/// When goods ordered in a week are handed over: production weeks, with the stop around the Chinese
/// New Year added where it falls into them.
struct ProductionCalendar {
  /// Whole weeks of production for an order placed in each week of the horizon.
  let weeksByOrderWeek: [Int]

  /// Weeks of production in the usual week: the median.
  var usualWeeks: Int { weeksByOrderWeek.sorted()[weeksByOrderWeek.count / 2] }

  /// The calendar of a supplier.
  init(supplier: Supplier, calendar: PlanningCalendar) {
    let work = max(1, Int((supplier.productionDays.central / 7).rounded(.up)))
    let longest = Ring.longestDelay / 2
    let reach = calendar.horizonWeeks + longest
    let stopped = (0..<reach).map {
      Self.isStopped(week: $0, supplier: supplier, calendar: calendar)
    }
    weeksByOrderWeek = calendar.weeks.map { week in
      var left = work
      var elapsed = 0
      while left > 0, elapsed < longest {
        if !stopped[week + elapsed] { left -= 1 }
        elapsed += 1
      }
      return elapsed
    }
  }

  /// Whether a week lies in the stop: it begins a week before the New Year's.
  private static func isStopped(
    week: Int, supplier: Supplier, calendar: PlanningCalendar
  ) -> Bool {
    guard supplier.newYearStopWeeks > 0 else { return false }
    let monday = calendar.monday(ofWeek: week)
    guard
      let newYear = RetailEvent.chineseNewYear.days(inYear: monday.civil.year)?.lowerBound
    else { return false }
    let first = newYear.weekStart.advanced(by: -7)
    return (0..<7 * supplier.newYearStopWeeks).contains(first.distance(to: monday))
  }
}
