internal import Commerce

/// Makes the contiguous weekly panel of the rows of history.csv.
struct HistoryBuilder {
  let context: LoadContext
  let digest: HistoryDigest
  let calendar: PlanningCalendar

  /// Units by listing and week; gaps are zeros only if the user said so, and errors else.
  func history(of listings: Roster<Listing>) -> SalesHistory {
    let all = digest.series.flatMap(\.points)
    guard let earliest = all.map(\.day).min() else {
      return SalesHistory(
        firstMonday: calendar.start, weekCount: 0, listings: listings.map(\.id), units: [],
        source: context.header.historySource)
    }
    let firstMonday = earliest.nextOrSameMonday
    let weekCount = max(0, firstMonday.distance(to: calendar.start) / 7)
    let endsEarly = digest.isComplete && reportEarlyEnd(all)
    var units: [Double] = []
    units.reserveCapacity(listings.count * weekCount)
    var zeros = 0
    for listing in listings {
      var weeks = [Double](repeating: .nan, count: weekCount)
      if let series = digest.series(listing.id), let first = series.points.first {
        if first.isMonth {
          spreadMonths(series, firstMonday, into: &weeks)
        } else {
          placeWeeks(series, firstMonday, into: &weeks)
        }
        zeros += closeGaps(&weeks, series, firstMonday, isReported: digest.isComplete && !endsEarly)
      }
      units += weeks
    }
    if zeros > 0 {
      context.note(
        "history", "\(zeros) absent weeks of listings are taken as nothing sold",
        Evidence(citation: "history.absent: zero", status: .given))
    }
    warnIfShort(weekCount)
    return SalesHistory(
      firstMonday: firstMonday, weekCount: weekCount, listings: listings.map(\.id), units: units,
      source: context.header.historySource)
  }

  private func placeWeeks(
    _ series: HistoryDigest.Series, _ firstMonday: Day, into weeks: inout [Double]
  ) {
    for point in series.points {
      let week = firstMonday.distance(to: point.day) / 7
      if weeks.indices.contains(week) { weeks[week] = point.units }
    }
  }

  /// Each day of a month gets an equal part of its units; weeks add up their days.
  ///
  /// The days between the last month given and the start, at most a month, sell as that month did.
  private func spreadMonths(
    _ series: HistoryDigest.Series, _ firstMonday: Day, into weeks: inout [Double]
  ) {
    guard let first = series.points.first, let last = series.points.last else { return }
    var perDay: [Day: Double] = [:]
    for point in series.points {
      perDay[point.day] = point.units / Double(Self.days(of: point.day))
    }
    let afterLast = last.day.advanced(by: Self.days(of: last.day))
    let extended = afterLast.distance(to: calendar.start) < 31
    for week in weeks.indices {
      let monday = firstMonday.advanced(by: 7 * week)
      guard monday >= first.day else { continue }
      var sum = 0.0
      for day in (0..<7).map({ monday.advanced(by: $0) }) {
        let month = Self.firstOfMonth(day)
        let rate = perDay[month] ?? (day >= afterLast && extended ? perDay[last.day] : nil)
        sum += rate ?? .nan
      }
      weeks[week] = sum
    }
    if extended, afterLast < calendar.start {
      context.note(
        "history[\(series.product)@\(series.store)]",
        "the days from \(afterLast) to the start sell as the month before them")
    }
  }

  private static func days(of month: Day) -> Int {
    let (year, number, _) = month.civil
    return Day.length(ofMonth: number, year: year)
  }

  private static func firstOfMonth(_ day: Day) -> Day { day.advanced(by: 1 - day.civil.day) }

  /// Turns gaps into zeros where that was said, else reports them; returns the zeros made.
  private func closeGaps(
    _ weeks: inout [Double], _ series: HistoryDigest.Series, _ firstMonday: Day, isReported: Bool
  ) -> Int {
    guard let first = weeks.firstIndex(where: { !$0.isNaN }) else { return 0 }
    let gaps = weeks.indices.filter { $0 > first && weeks[$0].isNaN }
    guard let gap = gaps.first else { return 0 }
    for week in gaps { weeks[week] = 0 }
    if context.header.absentIsZero { return gaps.count }
    if isReported { report(gap, count: gaps.count, series, firstMonday) }
    return 0
  }

  private func report(
    _ gap: Int, count: Int, _ series: HistoryDigest.Series, _ firstMonday: Day
  ) {
    let monday = firstMonday.advanced(by: 7 * gap)
    let before = series.points.last { $0.day < monday } ?? series.points[0]
    let row = context.rows(.history)[before.row]
    context.collector.report(
      .historyGap,
      "\(series.product) in \(series.store) lacks \(count) week\(count == 1 ? "" : "s"), the first"
        + " of \(monday)",
      at: row.span(before.isMonth ? "month" : "week"), label: "the last row before the gap",
      help: ["if absent means that nothing was sold, write `history: {absent: zero}`"],
      file: row.file("store"))
  }

  /// A table that ends weeks before the start is wrong for every listing at once.
  private func reportEarlyEnd(_ points: [HistoryDigest.Point]) -> Bool {
    guard let last = points.max(by: { $0.day < $1.day }) else { return false }
    let end = last.day.advanced(by: last.isMonth ? Self.days(of: last.day) : 7)
    let days = end.distance(to: calendar.start)
    guard days >= (last.isMonth ? 31 : 7) else { return false }
    let row = context.rows(.history)[last.row]
    context.collector.report(
      .historyGap,
      "the history ends on \(end.advanced(by: -1)), \(days / 7) weeks before the start",
      at: row.span(last.isMonth ? "month" : "week"), label: "the last row",
      help: [
        "add the weeks up to \(calendar.monday(ofWeek: -1)), or set `start: \(end.nextOrSameMonday)`"
      ],
      file: row.file("store"))
    return true
  }

  private func warnIfShort(_ weekCount: Int) {
    guard weekCount < 12 else { return }
    context.collector.report(
      .shortHistory, "the history has only \(weekCount) weeks", at: nil,
      help: ["12 weeks are the least that says something of your own business"],
      file: "history.csv")
  }
}
