import Commerce

/// A variant at a node.
struct StockPlace: Hashable {
  let variant: Identifier<StockVariant>
  let node: Identifier<Node>
}
