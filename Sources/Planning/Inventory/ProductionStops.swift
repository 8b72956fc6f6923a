import Commerce

/// A supplier's stop around Chinese New Year, which makes orders before it take longer: what first
/// orders have to bridge.
struct ProductionStops {
  private let supplier: Supplier
  private let calendar: PlanningCalendar

  /// The stops of a supplier.
  init(_ supplier: Supplier, _ calendar: PlanningCalendar) {
    self.supplier = supplier
    self.calendar = calendar
  }

  /// Weeks that so many weeks of work take from a week on.
  func weeks(of work: Int, from week: Int) -> Int {
    var left = work
    var elapsed = 0
    // A stop is shorter than the half year that bounds the search.
    while left > 0, elapsed < work + 26 {
      if !isStopped(week + elapsed) { left -= 1 }
      elapsed += 1
    }
    return elapsed
  }

  /// Whether a week lies in the stop: it begins a week before the New Year's.
  private func isStopped(_ week: Int) -> Bool {
    guard supplier.newYearStopWeeks > 0 else { return false }
    let monday = calendar.monday(ofWeek: week)
    guard
      let newYear = RetailEvent.chineseNewYear.days(inYear: monday.civil.year)?.lowerBound
    else { return false }
    let first = newYear.weekStart.advanced(by: -7)
    return (0..<7 * supplier.newYearStopWeeks).contains(first.distance(to: monday))
  }
}
