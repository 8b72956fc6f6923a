import Artifacts
import Commerce
import Economics
import Kernels
import Simulation

/// Futures of the units of markets and of all listings together, drawn as the ledger draws demand: the
/// common factors by market and category, each listing's own level, then a count.
///
/// Prices and advertising stay what they were, so neither is in it. Keys are those of the `forecast`
/// purpose, so no plan is ever judged on these futures.
struct JointDemand {
  private let panel: ForecastPanel
  private let sampler: DemandSampler
  private let listings: [Exposure]
  private let levelWalk: LevelWalk
  private let groupCount: Int

  /// What a listing's demand hangs on.
  private struct Exposure {
    let position: Int
    let market: Int
    let columns: [Int]
    let demandKey: RandomKey
    let levelKey: RandomKey
  }

  /// Futures of a scenario's panel.
  ///
  /// - Parameter counted: whether a cell `[listing][week]` counts in the sums.
  init(
    scenario: Scenario, panel: ForecastPanel, counted: [Bool]
  ) throws(SimulationError) {
    self.panel = panel
    self.counted = counted
    sampler = try DemandSampler(scenario: scenario, volatility: panel.commonVolatility)
    levelWalk = LevelWalk(
      variancePerWeek: panel.levelVariancePerWeek,
      largestVariance: ForecastPanel.largestLevelVariance)
    groupCount = scenario.markets.count + 1
    let layout = sampler.layout
    listings = scenario.listings.enumerated().map { position, listing in
      let market = scenario.store(of: listing).market
      let category = scenario.product(of: listing).category
      return Exposure(
        position: position, market: scenario.markets.position(of: market) ?? 0,
        columns: [
          layout.column(of: .marketDemand(market)), layout.column(of: .categoryDemand(category)),
        ].compactMap { $0 },
        demandKey: Self.key(.backtestDemand, listing, scenario),
        levelKey: Self.key(.backtestLevel, listing, scenario))
    }
  }

  private let counted: [Bool]

  /// The sums of each group in each week by future, `[group][week][path]`: markets in the scenario's
  /// order, then all together.
  ///
  /// - Complexity: a draw for each listing, week and future; memory holds the sums alone.
  func sums(paths: Int, parallel: ParallelBlocks, control: RunControl) throws -> [[Double]] {
    let size = PathBlock.standardPathCount
    let empty = [[Double]](repeating: [], count: groupCount * panel.weekCount)
    return try parallel.fold(
      count: (paths + size - 1) / size, control: control, into: empty
    ) { index in
      sums(firstPath: index * size, pathCount: min(size, paths - index * size))
    } _: { all, block in
      for cell in all.indices { all[cell] += block[cell] }
    }
  }

  @Sendable
  private func sums(firstPath: Int, pathCount: Int) -> [[Double]] {
    let block = sampler.block(firstPath: firstPath, pathCount: pathCount)
    let row = [Double](repeating: 0, count: pathCount)
    var sums = [[Double]](repeating: row, count: groupCount * panel.weekCount)
    for listing in listings where isCounted(listing) {
      for offset in stride(from: 0, to: pathCount, by: Lanes.scalarCount) {
        addDemand(of: listing, block, offset, to: &sums)
      }
    }
    return sums
  }

  private func isCounted(_ listing: Exposure) -> Bool {
    let first = listing.position * panel.weekCount
    return counted[first..<first + panel.weekCount].contains(true)
  }

  /// Follows one listing through eight futures.
  private func addDemand(
    of listing: Exposure, _ block: PathBlock, _ offset: Int, to sums: inout [[Double]]
  ) {
    let path = UInt32(block.firstPath + offset)
    var logLevel = Lanes.zero
    for week in 0..<panel.weekCount {
      let period = UInt16(week)
      let shock = listing.levelKey.normals(firstPath: path, period: period)
      logLevel = levelWalk.next(logLevel, shock: shock)
      let cell = listing.position * panel.weekCount + week
      guard counted[cell], panel.means[cell] > 0 else { continue }
      var mean =
        panel.means[cell]
        * LevelWalk.factor(logLevel, variance: levelWalk.variance(afterSteps: week + 1))
      for column in listing.columns {
        mean *= block.values.lanes(at: block.range(week: week, column: column).lowerBound + offset)
      }
      let units = NegativeBinomial.quantiles(
        NegativeBinomial.LaneDraw(
          uniforms: listing.demandKey.uniforms(firstPath: path, period: period), means: mean,
          size: panel.dispersionSizes[listing.position]))
      for group in [listing.market, groupCount - 1] {
        let place = group * panel.weekCount + week
        let before = sums[place].lanes(at: offset)
        sums[place].setLanes(before + units, at: offset)
      }
    }
  }

  private static func key(
    _ stream: RandomStream, _ listing: Listing, _ scenario: Scenario
  ) -> RandomKey {
    RandomKey(
      seed: scenario.seed, purpose: .forecast, stream: stream, entity: listing.id.text)
  }
}

extension RandomStream {
  /// Weekly counts of a listing in a backtest.
  fileprivate static let backtestDemand = RandomStream("backtest demand")
  /// The walk of a listing's own level in a backtest.
  fileprivate static let backtestLevel = RandomStream("backtest level")
}
