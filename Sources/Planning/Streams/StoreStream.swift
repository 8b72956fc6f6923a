import Artifacts
import Commerce
import Economics

/// One store in one mode in the sampled futures, week by week, as if grown up: what a course of
/// opening and closing adds up.
struct StoreStream: Sendable {
  let store: Int
  let mode: FulfilmentMode
  /// Contribution before advertising, `[week][future]`, future fastest, in base currency.
  ///
  /// Sales that a candidate takes from running siblings are taken off.
  private(set) var gain: [Double]
  /// Advertising at the mature rate, likewise.
  private(set) var advertising: [Double]
  /// Expected net revenue and landed cost of goods sold, by week.
  private(set) var revenue, goods: [Double]
  /// Money tied per unit of weekly goods, in weeks; by goods sold over the horizon.
  private(set) var weeksTied: Double
  /// Weeks until a candidate is grown up, by tile; nil for a running store.
  let rampWeeks: SampledNumber?
  /// Advertising over the mature rate while it grows.
  let launchAdvertising: SampledNumber

  private let listings: [ListingStream]
  private let rivals: [[(stream: ListingStream, share: Double)]]
  private let diversion: SampledNumber
  private let width: Int

  /// The stream, or nil where the mode cannot serve one of the store's listings.
  init?(
    store: Int, mode: FulfilmentMode, strategy: Strategy, course: TemplateCourse,
    context: PlanningContext, sample: FutureSample
  ) {
    let scenario = context.scenario
    let place = scenario.stores[store]
    var listings: [ListingStream] = []
    for position in scenario.listings.indices
    where scenario.listings[position].store == place.id {
      guard
        let stream = ListingStream(
          position: position, mode: mode, strategy: strategy, course: course, context: context,
          sample: sample)
      else { return nil }
      listings.append(stream)
    }
    self.store = store
    self.mode = mode
    self.listings = listings
    let isCandidate = place.status == .candidate
    func number(_ key: SettingKey) -> SampledNumber {
      SampledNumber(scenario.setting(key, at: place), in: sample)
    }
    rampWeeks = isCandidate ? number(LaunchRamp.weeks) : nil
    launchAdvertising = isCandidate ? number(LaunchRamp.advertisingFactor) : .constant(1)
    diversion = number(SiblingDiversion.share)
    rivals = listings.map {
      isCandidate
        ? Self.siblings(
          of: $0.position, strategy: strategy, course: course, context: context, sample: sample)
        : []
    }
    let weeks = scenario.calendar.horizonWeeks
    width = sample.block.pathCount
    gain = [Double](repeating: 0, count: weeks * width)
    advertising = gain
    revenue = [Double](repeating: 0, count: weeks)
    goods = revenue
    weeksTied = 0
    fill(weeks: weeks, sample: sample)
  }

  /// A future's gain before advertising in a week, by tile.
  @inline(__always)
  func gain(week: Int, tile: Int) -> Lanes {
    gain.eight(from: week * width + tile * Lanes.scalarCount)
  }

  /// Advertising at the mature rate.
  @inline(__always)
  func advertising(week: Int, tile: Int) -> Lanes {
    advertising.eight(from: week * width + tile * Lanes.scalarCount)
  }

  private mutating func fill(weeks: Int, sample: FutureSample) {
    var tied = 0.0
    for week in 0..<weeks {
      for tile in 0..<sample.tileCount { tied += fill(week: week, tile: tile, sample: sample) }
    }
    let sold = goods.reduce(0, +)
    weeksTied = sold > 0 ? tied / sold : 0
  }

  /// Fills a week of eight futures; returns goods times the weeks that their money is tied.
  private mutating func fill(week: Int, tile: Int, sample: FutureSample) -> Double {
    var gain = Lanes.zero
    var spend = Lanes.zero
    var tied = 0.0
    for (position, listing) in listings.enumerated() {
      let figures = listing.week(week, tile: tile)
      gain += figures.units * figures.margin
      spend += figures.advertising
      for rival in rivals[position] {
        let taken = figures.units * diversion.lanes(sample, tile: tile) * rival.share
        gain -= taken * rival.stream.week(week, tile: tile).margin
      }
      revenue[week] += mean(figures.units * figures.revenue, tile, sample)
      let cost = mean(figures.units * figures.landed, tile, sample)
      goods[week] += cost
      tied += cost * listing.costs.time.weeksTied
    }
    let first = week * width + tile * Lanes.scalarCount
    self.gain.setEight(from: first, to: gain)
    advertising.setEight(from: first, to: spend)
    return tied
  }

  private func mean(_ lanes: Lanes, _ tile: Int, _ sample: FutureSample) -> Double {
    var sum = 0.0
    let first = tile * Lanes.scalarCount
    for lane in 0..<min(Lanes.scalarCount, sample.count - first) {
      sum += lanes[lane] * sample.probabilities[first + lane]
    }
    return sum
  }

  /// Running stores' listings of the same product in the same market, in their own modes, with their
  /// shares of what a candidate takes.
  private static func siblings(
    of position: Int, strategy: Strategy, course: TemplateCourse, context: PlanningContext,
    sample: FutureSample
  ) -> [(stream: ListingStream, share: Double)] {
    let scenario = context.scenario
    let listing = scenario.listings[position]
    let market = scenario.store(of: listing).market
    let found = scenario.listings.indices.filter { other in
      let store = scenario.store(of: scenario.listings[other])
      return scenario.listings[other].product == listing.product && store.status == .open
        && store.market == market
    }
    let sizes = found.map { context.panel.means(ofListing: $0).reduce(0, +) }
    let total = sizes.reduce(0, +)
    guard total > 0 else { return [] }
    return zip(found, sizes).compactMap { other, size in
      ListingStream(
        position: other, mode: scenario.store(of: scenario.listings[other]).mode,
        strategy: strategy, course: course, context: context, sample: sample
      ).map { ($0, size / total) }
    }
  }
}
