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

  /// Weeks from order to shelf.
  var leadWeeks: Int { members.map(\.stream.costs.leadWeeks).max() ?? 0 }

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
