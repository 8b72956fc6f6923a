import Artifacts
import Commerce

/// What happens to a pool until the order after the first arrives, in the sampled futures, if nothing
/// is ordered now.
struct PoolFutures {
  /// Units that are there when the first order arrives, and come until the next does, by future.
  private(set) var left: [Double]
  /// Demand from the first order's arrival to that of the next.
  private(set) var demand: [Double]
  /// Demand from now to the next order's arrival.
  private(set) var protectedDemand: [Double]

  /// Runs the weeks through.
  init(_ pool: StockPool, reviewWeeks: Int, scenario: Scenario, sample: FutureSample) {
    let empty = [Double](repeating: 0, count: sample.block.pathCount)
    left = empty
    demand = empty
    protectedDemand = empty
    let horizon = scenario.calendar.horizonWeeks
    let arrives = min(pool.leadWeeks, horizon)
    let ends = min(arrives + reviewWeeks, horizon)
    let supply = Self.supply(pool, scenario: scenario, weeks: ends)
    for tile in 0..<sample.tileCount {
      var stock = Lanes(repeating: supply.onHand)
      var late = Lanes.zero
      var all = Lanes.zero
      for week in 0..<ends {
        stock += supply.arrivals[week]
        var wanted = Lanes.zero
        for member in pool.members {
          wanted += member.demand(week: week, tile: tile, sample: sample)
        }
        all += wanted
        if week < arrives {
          stock = pointwiseMax(stock - wanted, .zero)
        } else {
          late += wanted
        }
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
