public import Commerce

/// What the weekly rule orders in one of the first weeks, over the first futures of a run.
///
/// What the rule orders depends on what was sold until then, so only the orders of week 0 are the
/// same in all futures.
public struct OrderWeek: Sendable, Hashable {
  /// Weeks from the start that are told: what a buyer plans by.
  public static let horizon = 12
  /// The first futures of a run that orders are told from.
  public static let futures = 256

  /// The week.
  public let week: Int
  /// Share of these futures in which anything is ordered.
  public let share: Double
  /// What all orders of the week tie up, over all these futures, in base currency.
  public let outlay: Spread
  /// By variant and node, as far as they are placed in one future of twenty or more.
  public let orders: [Order]

  /// A week of orders.
  public init(week: Int, share: Double, outlay: Spread, orders: [Order]) {
    self.week = week
    self.share = share
    self.outlay = outlay
    self.orders = orders
  }

  /// The middle of some futures, and what nine of ten stay above and below.
  public struct Spread: Sendable, Hashable {
    /// The tenth percentile, the median, the ninetieth percentile.
    public let p10, median, p90: Double

    /// A spread.
    public init(p10: Double, median: Double, p90: Double) {
      self.p10 = p10
      self.median = median
      self.p90 = p90
    }

    /// The spread of values by nearest rank, so that whole units stay whole; zero where there are
    /// none.
    ///
    /// - Complexity: O(n log n).
    public init(of values: [Double]) {
      let sorted = values.sorted()
      func rank(_ level: Double) -> Double {
        sorted.isEmpty ? 0 : sorted[Int((level * Double(sorted.count - 1)).rounded())]
      }
      self.init(p10: rank(0.1), median: rank(0.5), p90: rank(0.9))
    }
  }

  /// One order: a variant for a node.
  public struct Order: Sendable, Hashable {
    /// What is ordered.
    public let variant: Identifier<StockVariant>
    /// Where it goes.
    public let node: Identifier<Node>
    /// The lane it takes; nil where the goods are made at the node.
    public let lane: Identifier<Lane>?
    /// Share of the futures in which it is placed.
    public let share: Double
    /// Units, over the futures in which it is placed.
    public let units: Spread
    /// The week in which it is on the shelf if production and transit take their middle times.
    public let arrivalWeek: Int
    /// Goods, freight and duty at entry of a unit at the rates of the start, in base currency.
    public let outlayPerUnit: Double
    /// What of it is paid with the order, in base currency.
    public let depositPerUnit: Double

    /// An order.
    public init(
      variant: Identifier<StockVariant>, node: Identifier<Node>, lane: Identifier<Lane>?,
      share: Double, units: Spread, arrivalWeek: Int, outlayPerUnit: Double,
      depositPerUnit: Double
    ) {
      self.variant = variant
      self.node = node
      self.lane = lane
      self.share = share
      self.units = units
      self.arrivalWeek = arrivalWeek
      self.outlayPerUnit = outlayPerUnit
      self.depositPerUnit = depositPerUnit
    }
  }
}
