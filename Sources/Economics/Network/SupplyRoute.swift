public import Commerce

/// How goods of one product reach the buyers of one store in one mode: the node, the bulk lane into
/// it and the parcel lane out of it.
public struct SupplyRoute: Sendable {
  /// Where the store's orders are served from.
  public let node: Node
  /// The bulk lane into the node; nil where the supplier hands over at the node.
  public let inbound: Lane?
  /// The parcel lane to the buyers; nil where the fulfilment fee covers it.
  public let outbound: Lane?

  /// The route of a product to a store in a mode, or nil where the scenario has no such node or lane.
  ///
  /// The node is the store's own in its own mode; for another mode it is the first node of the right
  /// kind in the store's market (a warehouse may also lie elsewhere in its customs union), or the
  /// origin hub for direct mail. Of several lanes the cheapest per
  /// kilogram at the rates of the start is taken, by name where equal: the planner's default, which a
  /// policy may refine.
  public init?(
    of product: Product, to store: Store, mode: FulfilmentMode, in scenario: Scenario
  ) {
    guard let node = Self.node(of: store, mode: mode, in: scenario) else { return nil }
    let supplierNode = scenario.supplier(of: product).node
    self.node = node
    outbound = Self.cheapest(
      scenario.lanes.filter { $0.origin == node.id && $0.destination == .buyers(store.market) },
      in: scenario)
    if node.id == supplierNode {
      inbound = nil
      return
    }
    let lanes = scenario.lanes.filter { $0.destination == .node(node.id) }
    let direct = lanes.filter { $0.origin == supplierNode }
    inbound = Self.cheapest(direct.isEmpty ? lanes : direct, in: scenario)
    guard inbound != nil else { return nil }
  }

  /// Whole weeks on the bulk lane at its middle, check-in included; zero where there is none.
  public var inboundWeeks: Int {
    inbound.map { max(1, Int(($0.transitDays.central / 7).rounded(.up))) } ?? 0
  }

  /// What customs does with the goods on the way to the buyer.
  public var customs: Lane.CustomsTreatment {
    if let outbound, outbound.customs != .domestic { return outbound.customs }
    return inbound?.customs ?? .domestic
  }

  /// The node that serves a store in a mode.
  public static func node(
    of store: Store, mode: FulfilmentMode, in scenario: Scenario
  ) -> Node? {
    if mode == store.mode { return scenario.nodes[store.node] }
    let market = scenario.market(of: store)
    switch mode {
    case .directMail: return scenario.nodes.first { $0.kind == .originHub }
    case .bonded: return scenario.nodes.first { $0.kind == .bonded && $0.country == market.country }
    case .overseasWarehouse:
      let warehouses = scenario.nodes.filter { $0.kind == .overseas }
      return warehouses.first { $0.country == market.country }
        ?? warehouses.first { node in
          scenario.markets.contains {
            $0.country == node.country && $0.customsUnion == market.customsUnion
          }
        }
    case .platformWarehouse:
      return scenario.nodes.first {
        $0.kind == .platformWarehouse && $0.country == market.country
      }
    }
  }

  private static func cheapest(_ lanes: [Lane], in scenario: Scenario) -> Lane? {
    lanes.min {
      (scenario.inBase($0.costPerKilogram), $0.id) < (scenario.inBase($1.costPerKilogram), $1.id)
    }
  }
}
