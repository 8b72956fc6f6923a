import Artifacts
import Commerce

/// What happens to a pool until the order after the first arrives, in the sampled futures, if nothing
/// is ordered now.
struct PoolFutures {
  /// Units that are there when the first order arrives, and come until the next does, by future.
  private(set) var left: [Double]
  /// Demand from the first order's arrival to that of the next.
  private(set) var demand: [Double]
  /// Demand over the lead and review time that the weekly rule reckons with.
  private(set) var protectedDemand: [Double]
  /// The weeks that the first order serves.
  let window: Range<Int>

  /// Runs the weeks through.
  init(_ pool: StockPool, reviewWeeks: Int, scenario: Scenario, sample: FutureSample) {
    let empty = [Double](repeating: 0, count: sample.block.pathCount)
    left = empty
    demand = empty
    protectedDemand = empty
    window = pool.window(reviewWeeks: reviewWeeks, scenario: scenario)
    let protected = min(pool.leadWeeks + reviewWeeks, scenario.calendar.horizonWeeks)
    let ends = max(window.upperBound, protected)
    let supply = Self.supply(pool, scenario: scenario, weeks: ends)
    for tile in 0..<sample.tileCount {
      var stock = Lanes(repeating: supply.onHand)
      var late = Lanes.zero
      var all = Lanes.zero
      for week in 0..<ends {
        if week < window.upperBound { stock += supply.arrivals[week] }
        var wanted = Lanes.zero
        for member in pool.members {
          wanted += member.demand(week: week, tile: tile, sample: sample)
        }
        if week < protected { all += wanted }
        if week < window.lowerBound { stock = pointwiseMax(stock - wanted, .zero) }
        if window.contains(week) { late += wanted }
      }
      let first = tile * Lanes.scalarCount
      left.setEight(from: first, to: stock)
      demand.setEight(from: first, to: late)
      protectedDemand.setEight(from: first, to: all)
    }
    left.removeLast(left.count - sample.count)
    demand.removeLast(demand.count - sample.count)
    protectedDemand.removeLast(protectedDemand.count - sample.count)
  }

  private static func supply(
    _ pool: StockPool, scenario: Scenario, weeks: Int
  ) -> (onHand: Double, arrivals: [Double]) {
    var onHand = 0.0
    var arrivals = [Double](repeating: 0, count: weeks)
    for position in scenario.stock
    where position.variant == pool.variant && position.node == pool.node.id {
      guard let day = position.arrival else {
        onHand += Double(position.units)
        continue
      }
      let week = max(0, scenario.calendar.week(of: day))
      if week < weeks { arrivals[week] += Double(position.units) }
    }
    return (onHand, arrivals)
  }
}
