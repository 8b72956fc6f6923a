internal import Commerce

/// Makes the nodes and lanes that stores need and that the user did not give.
struct NetworkBuilder {
  let context: LoadContext
  private let given: [Node]
  private(set) var made: [Node] = []

  init(_ context: LoadContext) {
    self.context = context
    given = NodesTable.nodes(context)
  }

  /// All nodes, given ones first.
  var nodes: [Node] { given + made }

  /// The factory in a country, made if none is given.
  mutating func factory(in country: String) -> Identifier<Node> {
    node(.factory, country, name: "factory-\(country.lowercased())", title: "Factory in \(country)")
  }

  /// The hub in a country of origin, from which parcels leave.
  mutating func hub(in country: String) -> Identifier<Node> {
    node(
      .originHub, country, name: "hub-\(country.lowercased())", title: "Origin hub in \(country)")
  }

  /// The node that serves a store in a mode.
  mutating func node(of store: StoreDraft, in mode: FulfilmentMode) -> Identifier<Node> {
    let market = store.market
    switch mode {
    case .directMail: return hub(in: context.mainOrigin)
    case .bonded:
      return node(
        .bonded, market.country, name: "\(market.id)-bonded",
        title: "Bonded warehouse, \(market.title)")
    case .overseasWarehouse:
      if let own = givenWarehouse(for: market) { return own }
      return node(
        .overseas, market.country, name: "\(market.id)-warehouse",
        title: "Warehouse, \(market.title)")
    case .platformWarehouse:
      return node(
        .platformWarehouse, market.country, name: "\(market.id)-\(store.platform)-warehouse",
        title: "\(store.platform) warehouse, \(market.title)", isOfPlatform: true)
    }
  }

  /// A warehouse that was given in the market's country, else one in its customs union: goods that
  /// lie there move freely.
  private func givenWarehouse(for market: Market) -> Identifier<Node>? {
    let warehouses = given.filter { $0.kind == .overseas }
    let near =
      warehouses.first { $0.country == market.country }
      ?? warehouses.first { context.areas(of: $0.country).contains(market.customsUnion) }
    return near?.id
  }

  /// The node that a store names, or the one of its mode.
  mutating func servingNode(of store: StoreDraft) -> Identifier<Node>? {
    let standard = store.row.text("node") == nil ? node(of: store, in: store.mode) : nil
    if let standard { return standard }
    let name = store.row.text("node") ?? ""
    if given.contains(where: { $0.id.text == name }) { return Identifier(name) }
    // A user may also name the node that would have been made.
    let ofMode = node(of: store, in: store.mode)
    if ofMode.text == name { return ofMode }
    if !context.isUnfinished(.nodes) {
      context.reportUnknown(store.row, "node", "node", Set(nodes.map(\.id.text)))
    }
    return nil
  }

  /// A node of a kind in a country: a given one, else one made.
  ///
  /// A platform's warehouse must be of the name, because a country has one per platform.
  private mutating func node(
    _ kind: Node.Kind, _ country: String, name: String, title: String, isOfPlatform: Bool = false
  ) -> Identifier<Node> {
    if let own = given.first(where: { $0.id.text == name }) { return own.id }
    if !isOfPlatform, let own = given.first(where: { $0.kind == kind && $0.country == country }) {
      return own.id
    }
    let id = Identifier<Node>(name)
    guard !made.contains(where: { $0.id == id }) else { return id }
    context.note("nodes[\(name)]", "\(title.lowercased()), because a store or product needs it")
    made.append(
      Node(
        id: id, title: title, kind: kind, country: country,
        monthlyStoragePerCubicMetre: NodeRatesTable.storage(kind, country, node: name, context),
        capacityCubicMetres: nil))
    return id
  }
}
