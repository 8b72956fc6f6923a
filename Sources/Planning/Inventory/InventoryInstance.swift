/// The choice of first orders as numbers: what the model is built of, and what tests write by hand.
struct InventoryInstance: Sendable {
  var pools: [PoolFacts]
  var probabilities: [Double]
  /// Money for first orders.
  var budget: Double
  /// Warehouses with a limit.
  var nodes: [NodeFacts] = []
  /// Weight of the tail and where it begins.
  var riskWeight = 0.0
  var riskLevel = 0.9
  /// The currency's code, for words.
  var currency: String

  /// Rows of the linear program with all futures written out.
  var linearRowCount: Int {
    let tail = riskWeight > 0 ? probabilities.count : 0
    return 1 + nodes.count + probabilities.count * (pools.count + 1) + tail
  }

  /// One stock: a variant at a node.
  ///
  /// Money in base currency.
  struct PoolFacts: Sendable {
    var name: String
    /// What a unit costs until it lies on the shelf.
    var landed: Double
    /// What holding a unit until the next order arrives costs.
    var holding: Double
    /// What a unit brings that nobody will buy soon.
    var recoverable: Double
    /// Units left over that coming weeks will use.
    var usable: Double
    /// Room that a unit takes, in cubic metres.
    var cubicMetres = 0.0
    /// What a sale earns, by future, at least zero.
    var margin: [Double]
    /// Demand from the arrival of this order to that of the next, by future.
    var demand: [Double]
    /// Units that are there without this order when it arrives, by future.
    var left: [Double]
  }

  /// Room at a node.
  struct NodeFacts: Sendable {
    var title: String
    var pools: [Int]
    /// Free room in cubic metres.
    var room: Double
  }
}
