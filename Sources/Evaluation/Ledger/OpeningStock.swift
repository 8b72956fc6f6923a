import Commerce

/// What a pool has at the start: on the shelf, and under way by week of arrival.
struct OpeningStock {
  let onHand: Double
  let arrivals: [(week: Int, units: Double)]

  /// The pool's share of the positions of its variant at its node, rounded down to whole units.
  init(
    scenario: Scenario, variant: Identifier<StockVariant>, node: Identifier<Node>, share: Double
  ) {
    let positions = scenario.stock.filter { $0.variant == variant && $0.node == node }
    func part(_ units: Int) -> Double { (Double(units) * share).rounded(.down) }
    onHand = positions.filter { $0.arrival == nil }.reduce(0) { $0 + part($1.units) }
    arrivals = positions.compactMap { position in
      guard let day = position.arrival else { return nil }
      let week = max(0, scenario.calendar.week(of: day))
      guard week < Ring.longestDelay else { return nil }
      return (week, part(position.units))
    }
  }
}
