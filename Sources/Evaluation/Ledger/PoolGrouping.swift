import Artifacts
import Commerce
import Economics

/// Which listings draw on one stock: those of one variant at one node whose stores share it.
struct PoolGrouping {
  /// One pool.
  struct Group {
    let name: String
    let variant: Identifier<StockVariant>
    let node: Identifier<Node>
    var listings: [Int]

    var place: StockPlace { StockPlace(variant: variant, node: node) }
  }

  /// Pools in the order in which listings first need them.
  private(set) var groups: [Group] = []
  /// The pool of each listing.
  private(set) var poolOfListing: [Int] = []
  /// Pools by what lies where: more than one where stores have allotments.
  private let poolsByPlace: [StockPlace: [Int]]

  /// Groups the listings of a scenario.
  init(
    scenario: Scenario, routes: [SupplyRoute], modes: [FulfilmentMode],
    allocation: any AllocationPolicy
  ) {
    let names = Self.groupNames(scenario: scenario, routes: routes, allocation: allocation)
    var positions: [String: Int] = [:]
    for (index, listing) in scenario.listings.enumerated() {
      let node = routes[index].node
      let group = names[NodeStore(node: node.id, store: listing.store)] ?? ""
      let name = "\(listing.variant)@\(node.id)\(group)"
      let pool = positions[name] ?? groups.count
      if pool == groups.count {
        positions[name] = pool
        groups.append(Group(name: name, variant: listing.variant, node: node.id, listings: []))
      }
      groups[pool].listings.append(index)
      poolOfListing.append(pool)
    }
    poolsByPlace = Dictionary(grouping: groups.indices) { [groups] in groups[$0].place }
  }

  private struct NodeStore: Hashable {
    let node: Identifier<Node>
    let store: Identifier<Store>
  }

  /// A suffix for the stores of an allotment at a node; empty where all its stores share.
  private static func groupNames(
    scenario: Scenario, routes: [SupplyRoute], allocation: any AllocationPolicy
  ) -> [NodeStore: String] {
    var storesByNode: [Identifier<Node>: [Identifier<Store>]] = [:]
    for (index, listing) in scenario.listings.enumerated() {
      let node = routes[index].node.id
      if storesByNode[node]?.contains(listing.store) != true {
        storesByNode[node, default: []].append(listing.store)
      }
    }
    var names: [NodeStore: String] = [:]
    for node in scenario.nodes {
      let groups = allocation.groups(ofStores: storesByNode[node.id] ?? [], at: node)
      for group in groups where groups.count > 1 {
        let suffix = "/" + group.map(\.text).joined(separator: "+")
        for store in group { names[NodeStore(node: node.id, store: store)] = suffix }
      }
    }
    return names
  }

  /// A listing of the pool in the node's own country, whose customs rules hold at entry; the first
  /// where there is none.
  func entryListing(of pool: Int, scenario: Scenario, routes: [SupplyRoute]) -> Int {
    let listings = groups[pool].listings
    return listings.first { listing in
      let store = scenario.store(of: scenario.listings[listing])
      return scenario.market(of: store).country == routes[listing].node.country
    } ?? listings[0]
  }

  /// The pool's share of the stock that lies at its node in its variant at the start: by forecast of
  /// listings that trade at the start, equal where none does.
  func openingShare(of pool: Int, panel: ForecastPanel) -> Double {
    let rivals = poolsByPlace[groups[pool].place] ?? [pool]
    func size(_ group: Int) -> Double {
      groups[group].listings.reduce(0) { $0 + panel.means(ofListing: $1).prefix(26).reduce(0, +) }
    }
    let total = rivals.reduce(0) { $0 + size($1) }
    return total > 0 ? size(pool) / total : 1 / Double(rivals.count)
  }
}
