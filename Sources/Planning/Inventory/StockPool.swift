import Artifacts
import Commerce
import Economics

/// A variant at a node under a decided strategy: what first orders are placed for.
struct StockPool: Sendable {
  let variant: Identifier<StockVariant>
  let node: Node
  var members: [PoolMember]

  /// `variant@node`.
  var name: String { "\(variant)@\(node.id)" }

  /// Weeks from order to shelf as the weekly rule reckons, supplier's stops aside.
  var leadWeeks: Int { productionWeeks + transitWeeks }

  /// Weeks from hand-over to shelf.
  var transitWeeks: Int { members.map(\.stream.costs.time.transitWeeks).max() ?? 0 }

  private var productionWeeks: Int {
    members.map(\.stream.costs.time.productionWeeks).max() ?? 0
  }

  /// The weeks that the first order serves: from its arrival to that of the next, both with the stops
  /// that production will meet.
  func window(reviewWeeks: Int, scenario: Scenario) -> Range<Int> {
    let horizon = scenario.calendar.horizonWeeks
    guard let product = scenario.variants[variant].flatMap({ scenario.products[$0.product] }) else {
      return horizon..<horizon
    }
    let production = ProductionCalendar(
      of: scenario.supplier(of: product), in: scenario.calendar)
    func arrival(ofOrderIn week: Int) -> Int {
      week + production.weeks(ofOrderIn: week) + transitWeeks
    }
    let first = min(arrival(ofOrderIn: 0), horizon)
    let next = max(first + reviewWeeks, arrival(ofOrderIn: reviewWeeks))
    return first..<min(next, horizon)
  }

  /// All pools, in the order in which listings first need them.
  static func all(
    strategy: Strategy, modes: [FulfilmentMode], context: PlanningContext, sample: FutureSample
  ) -> [StockPool] {
    let scenario = context.scenario
    let course = TemplateCourse(strategy: strategy, scenario: scenario)
    var pools: [StockPool] = []
    var positions: [String: Int] = [:]
    for (position, listing) in scenario.listings.enumerated() {
      let store = scenario.stores.position(of: listing.store) ?? 0
      guard
        let member = PoolMember(
          position: position, mode: modes[store], strategy: strategy, course: course,
          context: context, sample: sample)
      else { continue }
      let pool = StockPool(
        variant: listing.variant, node: member.stream.costs.route.node, members: [member])
      if let known = positions[pool.name] {
        pools[known].members.append(member)
      } else {
        positions[pool.name] = pools.count
        pools.append(pool)
      }
    }
    return pools
  }
}
