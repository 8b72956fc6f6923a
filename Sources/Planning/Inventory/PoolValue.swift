/// What first orders of one pool cost in each future: the recourse of ``InventoryModel`` in closed
/// form.
///
/// Of stock `s = left + q` a unit that meets demand is worth its price, the next `usable` units what
/// they cost less holding, all beyond their recoverable value. Each is worth no more than the one
/// before, so the value is concave in `q` and steps down at two places in each future.
struct PoolValue {
  let facts: InventoryInstance.PoolFacts
  private let kept: Double
  private let excess: Double
  private let steps: [Step]

  /// Where a future's value of the next unit falls, and by how much.
  private struct Step {
    let units: Double
    let future: Int
    let fall: Double
  }

  /// The next units of a pool: so many, each bringing so much more than it costs, per unit of money.
  struct Segment {
    let pool: Int
    let units: Double
    let gainPerMoney: Double
  }

  /// - Complexity: O(n log n) for n futures.
  init(_ facts: InventoryInstance.PoolFacts) {
    self.facts = facts
    kept = max(0, facts.landed - facts.holding)
    excess = min(facts.recoverable, facts.landed - facts.holding)
    var steps: [Step] = []
    for future in facts.demand.indices {
      let met = facts.demand[future] - facts.left[future]
      let used = met + max(0, facts.usable)
      let fall = facts.landed + facts.margin[future] - kept
      if met > 0 { steps.append(Step(units: met, future: future, fall: fall)) }
      if used > 0 { steps.append(Step(units: used, future: future, fall: kept - excess)) }
    }
    self.steps = steps.sorted { ($0.units, $0.future) < ($1.units, $1.future) }
  }

  /// The cost of an order in a future.
  func cost(of units: Double, future: Int) -> Double {
    let demand = facts.demand[future]
    let stock = facts.left[future] + units
    let over = max(0, stock - demand)
    let used = min(over, max(0, facts.usable))
    let price = facts.landed + facts.margin[future]
    return facts.landed * units - price * min(stock, demand) - kept * used - excess * (over - used)
  }

  /// The segments from nothing on that bring more than they cost under weights of futures, best first.
  func segments(pool: Int, weights: [Double]) -> [Segment] {
    var worth = 0.0
    for (future, weight) in weights.enumerated() {
      let met = facts.demand[future] - facts.left[future]
      let price = facts.landed + facts.margin[future]
      worth += weight * (met > 0 ? price : met + max(0, facts.usable) > 0 ? kept : excess)
    }
    var segments: [Segment] = []
    var reached = 0.0
    for step in steps {
      let gain = (worth - facts.landed) / max(facts.landed, 1e-9)
      guard gain > 1e-9 else { break }
      if step.units > reached {
        segments.append(Segment(pool: pool, units: step.units - reached, gainPerMoney: gain))
        reached = step.units
      }
      worth -= weights[step.future] * step.fall
    }
    return segments
  }
}
