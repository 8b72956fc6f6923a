internal import Artifacts
internal import Commerce

/// What to call goods and the ways that they take.
extension StudyReading {
  /// The product of a variant, with the variant's name where the product has several.
  func title(of variant: Identifier<StockVariant>) -> String {
    guard let found = scenario.variants[variant] else { return variant.text }
    let title = scenario.products[found.product]?.title ?? found.product.text
    let isAlone = scenario.variants.count { $0.product == found.product } == 1
    return isAlone ? title : "\(title) (\(variant.text))"
  }

  /// The title of a node.
  func title(of node: Identifier<Node>) -> String { scenario.nodes[node]?.title ?? node.text }

  /// The title of a market.
  func title(of market: Identifier<Market>) -> String {
    scenario.markets[market]?.title ?? market.text
  }

  /// How goods get into a node: `sea`; nothing to do where they are made there.
  func way(_ lane: Identifier<Lane>?) -> String {
    guard let lane else { return "made there" }
    return scenario.lanes[lane].map { Self.words($0.mode) } ?? lane.text
  }

  /// What carries goods.
  static func words(_ mode: Lane.Mode) -> String {
    switch mode {
    case .fastSea: "fast sea"
    case .sea, .rail, .truck, .air, .parcel: mode.rawValue
    }
  }
}
