internal import Commerce

/// Ticks of a time axis: beginnings of months, quarters or years, whichever leaves about six.
enum TimeTicks {
  /// A tick and the week in which its day lies.
  struct Tick: Hashable {
    /// The point's number.
    let week: Int
    /// The month.
    let month: String
    /// The year, said at the first tick and in January.
    let year: String?
  }

  /// The ticks of weekly points.
  static func ticks(of mondays: [Day]) -> [Tick] {
    guard let first = mondays.first, let last = mondays.last else { return [] }
    let months = first.distance(to: last) / 30
    let step = [1, 2, 3, 6, 12].first { months / $0 <= 6 } ?? 24
    var ticks: [Tick] = []
    for (week, monday) in mondays.enumerated() {
      guard let month = monthBeginning(in: monday, step: step) else { continue }
      ticks.append(tick(week, month, namesYear: ticks.isEmpty || month.civil.month == 1))
    }
    return ticks.isEmpty ? [tick(0, first, namesYear: true)] : ticks
  }

  private static func tick(_ week: Int, _ day: Day, namesYear: Bool) -> Tick {
    Tick(
      week: week, month: DayText.month(day), year: namesYear ? String(day.civil.year) : nil)
  }

  /// The first of a month that the step counts, if it lies in the week.
  private static func monthBeginning(in monday: Day, step: Int) -> Day? {
    (0..<7).map(monday.advanced(by:)).first { day in
      let (year, month, date) = day.civil
      return date == 1 && (step <= 12 ? (month - 1) % step == 0 : month == 1 && year % 2 == 0)
    }
  }
}
