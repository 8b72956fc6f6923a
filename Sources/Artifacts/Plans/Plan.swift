public import Commerce

/// What to do: a strategy with every decision taken, and the proof of those that a solver took.
public struct Plan: Identified {
  /// The strategy's name.
  public let id: Identifier<Plan>
  /// What to call it in a report.
  public let title: String
  /// What it is, in a sentence or two.
  public let summary: String
  /// The strategy with stores, modes and stages as decided; nothing is free any more.
  public let strategy: Strategy
  /// Orders to place at the start, before the weekly rule takes over.
  public let firstOrders: [FirstOrder]
  /// Service levels by store where a solver set them; others follow the strategy's rule.
  public let serviceLevels: [Identifier<Store>: Double]
  /// One for each problem solved.
  public let proofs: [SolutionProof]

  /// A plan.
  public init(
    id: Identifier<Plan>, title: String, summary: String, strategy: Strategy,
    firstOrders: [FirstOrder] = [], serviceLevels: [Identifier<Store>: Double] = [:],
    proofs: [SolutionProof] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.strategy = strategy
    self.firstOrders = firstOrders
    self.serviceLevels = serviceLevels
    self.proofs = proofs
  }

  /// An order placed in week 0.
  public struct FirstOrder: Sendable, Hashable {
    /// What is ordered.
    public let variant: Identifier<StockVariant>
    /// Where it goes.
    public let node: Identifier<Node>
    /// How many units.
    public let units: Int

    /// An order.
    public init(variant: Identifier<StockVariant>, node: Identifier<Node>, units: Int) {
      self.variant = variant
      self.node = node
      self.units = units
    }
  }
}
