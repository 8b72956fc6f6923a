import Artifacts
import Commerce
import Economics
import Kernels

/// One listing of a pool under a decided strategy: its demand week by week in the sampled futures.
struct PoolMember: Sendable {
  let position: Int
  let stream: ListingStream
  private let course: TemplateCourse
  private let store: Int
  private let isCandidate: Bool
  private let launchedWeek: Int?
  private let rampWeeks: SampledNumber
  private let key: RandomKey
  private let dispersionSize: Double
  private let planned: Planned

  /// What the weekly rule plans on: settings at their middle.
  private struct Planned {
    let share, rampWeeks, elasticity, commonVariance: Double
  }

  /// A listing in the mode its store runs in; nil where no route serves it.
  init?(
    position: Int, mode: FulfilmentMode, strategy: Strategy, course: TemplateCourse,
    context: PlanningContext, sample: FutureSample
  ) {
    guard
      let stream = ListingStream(
        position: position, mode: mode, strategy: strategy, course: course, context: context,
        sample: sample)
    else { return nil }
    let scenario = context.scenario
    let listing = scenario.listings[position]
    let place = scenario.store(of: listing)
    self.position = position
    self.stream = stream
    self.course = course
    let store = scenario.stores.position(of: place.id) ?? 0
    self.store = store
    isCandidate = place.status == .candidate
    launchedWeek = scenario.calendar.weeks.first {
      course.state(inWeek: $0).storeIsOpen[store] && course.isOnSale(position, week: $0)
    }
    rampWeeks = SampledNumber(scenario.setting(LaunchRamp.weeks, at: listing), in: sample)
    key = RandomKey(
      seed: scenario.seed, purpose: .planning, stream: .plannedDemand, entity: listing.id.text)
    dispersionSize = context.panel.dispersionSizes[position]
    planned = Self.planned(listing, context)
  }

  private static func planned(_ listing: Listing, _ context: PlanningContext) -> Planned {
    let scenario = context.scenario
    let volatility = context.panel.commonVolatility
    let store = scenario.store(of: listing)
    let market = volatility.market[store.market] ?? 0
    let category = volatility.category[scenario.product(of: listing).category] ?? 0
    func number(_ key: SettingKey) -> Double { scenario.setting(key, at: listing).value.central }
    return Planned(
      share: store.status == .candidate ? number(.coldStartShare) : 1,
      rampWeeks: number(LaunchRamp.weeks), elasticity: number(PriceResponse.ownElasticity),
      commonVariance: market * market + category * category)
  }

  /// Whether it is sold and re-ordered in a week.
  func isActive(week: Int) -> Bool {
    let state = course.state(inWeek: week)
    return state.storeIsOpen[store] && course.isOnSale(position, week: week)
      && state.listingIsOrdered[position]
  }

  /// Whole units wanted in a week in the eight futures of a tile: expectation and own noise.
  func demand(week: Int, tile: Int, sample: FutureSample) -> Lanes {
    guard isActive(week: week) else { return .zero }
    let expected =
      stream.week(week, tile: tile).units * grown(week, rampWeeks.lanes(sample, tile: tile))
    var units = Lanes.zero
    for lane in 0..<Lanes.scalarCount where expected[lane] > 0 {
      let path = UInt32(tile * Lanes.scalarCount + lane)
      let uniform = key.uniform(path: path, period: UInt16(truncatingIfNeeded: week))
      units[lane] = NegativeBinomial(mean: expected[lane], size: dispersionSize).quantile(uniform)
    }
    return units
  }

  /// What the weekly rule expects in a week, and the variance it reckons with.
  ///
  /// - Parameter levelVariance: what the walk of levels adds to the square of a week's mean.
  func forecast(
    week: Int, levelVariance: Double, context: PlanningContext
  ) -> (mean: Double, variance: Double) {
    guard isActive(week: week) else { return (0, 0) }
    let reference = context.panel.means[position * context.panel.weekCount + week]
    let price = KernelMath.pow(course.priceFactor(position, week: week), -planned.elasticity)
    let growth = grown(week, Lanes(repeating: planned.rampWeeks))[0]
    let mean = reference * price * planned.share * growth
    return (
      mean, mean + mean * mean * (1 / dispersionSize + planned.commonVariance + levelVariance)
    )
  }

  private func grown(_ week: Int, _ ramp: Lanes) -> Lanes {
    guard isCandidate, let launchedWeek else { return Lanes(repeating: 1) }
    return LaunchRamp.share(
      weeksOpen: Lanes(repeating: Double(max(0, week - launchedWeek))), rampWeeks: ramp)
  }
}

extension RandomStream {
  /// Weekly demand counts that first orders are planned on.
  static let plannedDemand = RandomStream("planned demand")
}
