internal import Commerce

/// Makes the lanes that the network needs and that the user did not give, and checks that goods can
/// reach every store.
struct LaneBuilder {
  let context: LoadContext
  let nodes: [Node]
  let madeNodes: Set<Identifier<Node>>
  let suppliers: [Supplier]
  let stores: [Store]
  let markets: Roster<Market>
  /// Per store and allowed mode: the node that would serve it.
  let servingNodes: [(store: Store, node: Identifier<Node>)]

  /// The lanes given, and those made.
  func lanes() -> [Lane] {
    let given = LanesTable.lanes(context, nodes: Set(nodes.map(\.id.text)))
    var all = given
    for supplier in suppliers {
      for (_, node) in servingNodes { addInbound(from: supplier, to: node, &all) }
    }
    for (store, node) in servingNodes { addDelivery(from: node, of: store, &all) }
    for lane in all.dropFirst(given.count) {
      context.note(
        "lanes[\(lane.id)]",
        "\(Measure.short(lane.transitDays.central)) days, \(lane.costPerKilogram) per kg")
    }
    checkConnections(all, hasGiven: !given.isEmpty)
    return all
  }

  private func node(_ id: Identifier<Node>) -> Node? { nodes.first { $0.id == id } }

  private func addInbound(
    from supplier: Supplier, to id: Identifier<Node>, _ lanes: inout [Lane]
  ) {
    guard let end = node(id), let start = node(supplier.node), id != supplier.node,
      !reaches(id, from: supplier.node, lanes)
    else { return }
    // Where the user drew lanes, those into the user's nodes are the user's too.
    guard context.rows(.lanes).isEmpty || madeNodes.contains(id) else { return }
    let isHome = start.country == end.country
    let rows = LaneRatesTable.rows(isHome ? "origin" : "stock", country: end.country, context)
    for row in rows {
      let lane = LaneRatesTable.lane(
        row, from: supplier.node, to: .node(id), isBonded: end.kind == .bonded)
      if let lane { lanes.append(lane) }
    }
  }

  private func addDelivery(
    from id: Identifier<Node>, of store: Store, _ lanes: inout [Lane]
  ) {
    guard let start = node(id), let market = markets[store.market] else { return }
    let isServed = lanes.contains { $0.origin == id && $0.destination == .buyers(store.market) }
    guard !isServed else { return }
    let end: String
    switch start.kind {
    case .originHub, .factory: end = start.country == market.country ? "last_mile" : "buyers"
    case .platformWarehouse: end = "platform_last_mile"
    case .bonded, .overseas: end = "last_mile"
    }
    for row in LaneRatesTable.rows(end, country: market.country, context) {
      if let lane = LaneRatesTable.lane(row, from: id, to: .buyers(store.market)) {
        lanes.append(lane)
      }
    }
  }

  private func reaches(
    _ end: Identifier<Node>, from start: Identifier<Node>, _ lanes: [Lane]
  ) -> Bool {
    var reached: Set<Identifier<Node>> = [start]
    var frontier = [start]
    while let here = frontier.popLast() {
      if here == end { return true }
      for lane in lanes where lane.origin == here {
        if case .node(let next) = lane.destination, reached.insert(next).inserted {
          frontier.append(next)
        }
      }
    }
    return false
  }

  private func checkConnections(_ lanes: [Lane], hasGiven: Bool) {
    guard hasGiven, !context.isUnfinished(.lanes) else { return }
    var reported: Set<Identifier<Node>> = []
    for store in stores {
      let isReached = suppliers.contains { reaches(store.node, from: $0.node, lanes) }
      guard !isReached, reported.insert(store.node).inserted,
        let row = context.rows(.stores).first(where: { $0.text("store") == store.id.text })
      else { continue }
      let from = Set(suppliers.map(\.node.text)).sorted().joined(separator: ", ")
      context.collector.report(
        .lanesApart, "no lanes lead from \(from) to \(store.node)", at: row.span("store"),
        label: "`\(store.id)` is served from \(store.node)",
        help: ["add a row to lanes.csv with `to_node` \(store.node)"], file: row.file("store"))
    }
  }
}
