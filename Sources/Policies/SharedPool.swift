public import Artifacts
public import Commerce

/// All stores that a node serves draw on one stock; shortage is rationed in proportion to demand.
///
/// What lies in a platform's own warehouse serves the stores of that node and no others: sharing
/// never reaches beyond a node.
public struct SharedPool: AllocationPolicy {
  /// `shared-pool`.
  public let name = "shared-pool"
  /// Demand of the week only.
  public let information = InformationSet.blind

  /// The rule; it has no parameters.
  public init() {}

  /// One group of all stores.
  public func groups(ofStores stores: [Identifier<Store>], at node: Node) -> [[Identifier<Store>]] {
    stores.isEmpty ? [] : [stores]
  }

  /// Shares whole units out in proportion to demand.
  public func ration(demand: Span<Lanes>, stock: Lanes, into served: inout MutableSpan<Lanes>) {
    ProportionalRationing.share(demand: demand, stock: stock, into: &served)
  }
}
