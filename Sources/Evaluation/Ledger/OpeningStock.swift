import Commerce

/// What a pool has at the start: on the shelf, and under way by week of arrival.
struct OpeningStock {
  let onHand: Double
  let arrivals: [(week: Int, units: Double)]

  /// A pool's share of the positions of its variant at its node, rounded down to whole units.
  init(positions: [StockPosition], share: Double, calendar: PlanningCalendar) {
    func part(_ units: Int) -> Double { (Double(units) * share).rounded(.down) }
    onHand = positions.filter { $0.arrival == nil }.reduce(0) { $0 + part($1.units) }
    arrivals = positions.compactMap { position in
      guard let day = position.arrival else { return nil }
      let week = max(0, calendar.week(of: day))
      guard week < Ring.longestDelay else { return nil }
      return (week, part(position.units))
    }
  }
}
