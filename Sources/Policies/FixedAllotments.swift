public import Artifacts
public import Commerce

/// Each store has a stock of its own and cannot draw on another's.
///
/// A platform's own warehouse is the exception: the platform serves all its stores there from what
/// lies there, whatever the seller would like, so that stock stays together.
public struct FixedAllotments: AllocationPolicy {
  /// `fixed-allotments`.
  public let name = "fixed-allotments"
  /// Demand of the week only.
  public let information = InformationSet.blind

  /// The rule; it has no parameters.
  public init() {}

  /// One group for each store where the seller decides who draws on what; else one of all.
  public func groups(ofStores stores: [Identifier<Store>], at node: Node) -> [[Identifier<Store>]] {
    guard !stores.isEmpty else { return [] }
    return node.kind.isShareable ? stores.map { [$0] } : [stores]
  }

  /// Shares whole units out in proportion to demand among the listings of a store.
  public func ration(demand: Span<Lanes>, stock: Lanes, into served: inout MutableSpan<Lanes>) {
    ProportionalRationing.share(demand: demand, stock: stock, into: &served)
  }
}
