public import Kernels

/// One product in one place with backorders, ordered up to a level in every period: the test bed whose
/// cost is known exactly.
///
/// A period: what was ordered `leadTime` periods ago arrives, demand is served from what is there or waits,
/// cost is counted, and an order brings stock, orders and waiting demand together up to the level. In the
/// long run the stock at a period's end is the level less the demand of `leadTime` periods.
///
/// Source: Snyder, Shen 2019, "Fundamentals of Supply Chain Theory", section 4.3.
public struct BaseStockSystem: Sendable {
  /// The level ordered up to, in units.
  public let level: Int
  /// Periods from an order to its arrival.
  public let leadTime: Int
  /// Cost of a unit left at a period's end, and of one that waits.
  public let holdingCost, backorderCost: Double
  /// Demand of a period.
  public let demand: NegativeBinomial

  /// A system.
  ///
  /// - Precondition: a level of 0 to 1e9, a lead time of 1 to 64 periods, costs not negative, and a mean
  ///   demand that a `CountTable` takes.
  public init(
    level: Int, leadTime: Int, holdingCost: Double, backorderCost: Double,
    demand: NegativeBinomial
  ) {
    precondition(
      (0...1_000_000_000).contains(level) && (1...64).contains(leadTime)
        && holdingCost >= 0 && backorderCost >= 0
        && holdingCost + backorderCost < .infinity, "BaseStockSystem")
    (self.level, self.leadTime, self.demand) = (level, leadTime, demand)
    (self.holdingCost, self.backorderCost) = (holdingCost, backorderCost)
  }

  /// The exact cost of a period in the long run, to about 1e-10.
  public var exactCost: Double {
    let whole = NegativeBinomial(
      mean: demand.mean * Double(leadTime), size: demand.size * Double(leadTime))
    // E(S − D)⁺ = Σ P(D ≤ x) below the level; what waits follows from the means.
    let left = (0..<level).reduce(0) { $0 + whole.cdf($1) }
    let waiting = left - Double(level) + whole.mean
    return holdingCost * left + backorderCost * waiting
  }

  /// What simulated replications say.
  public struct Outcome: Sendable, Equatable {
    /// Cost of a period, on average over periods and replications.
    public let cost: Double
    /// The standard error of that, from differences between replications.
    public let standardError: Double
    /// The share of demand that was served at once.
    public let fillRate: Double
  }

  /// Replications worked on together.
  private static let blockSize = 512

  /// Simulates replications of the same system from a full shelf.
  ///
  /// - Parameters:
  ///   - warmUp: periods before costs are counted.
  ///   - key: where demand is drawn from: its paths are the replications, its periods the periods.
  /// - Complexity: about two nanoseconds a period and replication on one core, most of it demand. A block's
  ///   rows, some 40 KB, stay in the nearest caches.
  public func simulate(
    replications: Int, periods: Int, warmUp: Int = 0, key: RandomKey, parallel: ParallelBlocks,
    control: RunControl
  ) throws -> Outcome {
    precondition(
      replications > 1 && warmUp >= 0 && periods > warmUp && periods <= Int(UInt16.max),
      "BaseStockSystem: \(replications) replications, \(periods) periods")
    let table = CountTable(demand)
    let blocks = (replications + Self.blockSize - 1) / Self.blockSize
    var sums = Sums()
    sums = try parallel.fold(
      count: blocks, control: control, scratch: { BaseStockRows(self, count: Self.blockSize) },
      into: sums
    ) { rows, block in
      let first = block * Self.blockSize
      rows.run(periods: periods, warmUp: warmUp, firstPath: UInt32(first), key, table)
      return rows.sums(of: min(Self.blockSize, replications - first))
    } _: {
      $0.add($1)
    }
    return sums.outcome(replications: replications, periods: periods - warmUp)
  }

  /// Sums over replications.
  struct Sums: Sendable {
    var costs = 0.0
    var squaredCosts = 0.0
    var served = 0.0
    var demanded = 0.0

    mutating func add(_ other: Sums) {
      costs += other.costs
      squaredCosts += other.squaredCosts
      served += other.served
      demanded += other.demanded
    }

    func outcome(replications: Int, periods: Int) -> Outcome {
      let n = Double(replications)
      let mean = costs / n
      let variance = max(0, squaredCosts / n - mean * mean) * n / (n - 1)
      return Outcome(
        cost: mean / Double(periods),
        standardError: (variance / n).squareRoot() / Double(periods),
        fillRate: demanded > 0 ? served / demanded : 1)
    }
  }
}
