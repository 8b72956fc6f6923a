public import Commerce

/// When goods ordered in a week are handed over: weeks of work, and the supplier's stop around the
/// Chinese New Year where it falls into them.
public struct ProductionCalendar: Sendable {
  /// Weeks of work on an order, stops aside.
  public let workWeeks: Int

  private let supplier: Supplier
  private let calendar: PlanningCalendar

  /// The calendar of a supplier.
  public init(of supplier: Supplier, in calendar: PlanningCalendar) {
    self.supplier = supplier
    self.calendar = calendar
    workWeeks = max(1, Int((supplier.productionDays.central / 7).rounded(.up)))
  }

  /// Whole weeks from order to hand-over for an order placed in a week.
  ///
  /// - Complexity: linear in the answer.
  public func weeks(ofOrderIn week: Int) -> Int {
    var left = workWeeks
    var elapsed = 0
    // Stops of a year are together shorter than the half year that bounds the search.
    while left > 0, elapsed < workWeeks + 26 {
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
