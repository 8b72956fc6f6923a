import Artifacts
import Commerce
import Economics
import Kernels

/// A listing's own level in the sampled futures: the walk away from its forecast that the ledger puts
/// it through, drawn anew for planning.
struct LevelPaths: Sendable {
  /// Factors of demand with mean one, `[week][future]`; empty where levels stay.
  private let factors: [Double]
  private let width: Int

  /// The walk that a panel's errors measure; nil where they show none.
  static func walk(_ panel: ForecastPanel) -> LevelWalk? {
    guard panel.levelVariancePerWeek > 0 else { return nil }
    return LevelWalk(
      variancePerWeek: panel.levelVariancePerWeek,
      largestVariance: ForecastPanel.largestLevelVariance)
  }

  /// The paths of a listing.
  init(_ listing: Listing, context: PlanningContext, sample: FutureSample) {
    width = sample.block.pathCount
    guard let walk = Self.walk(context.panel) else {
      factors = []
      return
    }
    let key = RandomKey(
      seed: context.scenario.seed, purpose: .planning, stream: .plannedLevel,
      entity: listing.id.text)
    let weeks = context.scenario.calendar.horizonWeeks
    var factors = [Double](repeating: 1, count: weeks * width)
    for tile in 0..<sample.tileCount {
      var level = Lanes.zero
      for week in 0..<weeks {
        level = walk.next(level, shock: Self.shock(key, week: week, tile: tile))
        factors.setEight(
          from: week * width + tile * Lanes.scalarCount,
          to: LevelWalk.factor(level, variance: walk.variance(afterSteps: week + 1)))
      }
    }
    self.factors = factors
  }

  /// The factor of a week in the eight futures of a tile.
  @inline(__always)
  func factor(week: Int, tile: Int) -> Lanes {
    factors.isEmpty
      ? Lanes(repeating: 1) : factors.eight(from: week * width + tile * Lanes.scalarCount)
  }

  private static func shock(_ key: RandomKey, week: Int, tile: Int) -> Lanes {
    var shock = Lanes.zero
    for lane in 0..<Lanes.scalarCount {
      let uniform = key.uniform(
        path: UInt32(tile * Lanes.scalarCount + lane), period: UInt16(truncatingIfNeeded: week))
      shock[lane] = NormalDistribution.standard.quantile(uniform)
    }
    return shock
  }
}

extension RandomStream {
  /// Weekly steps of listings' own levels that plans are made on.
  static let plannedLevel = RandomStream("planned level")
}
