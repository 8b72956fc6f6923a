import Artifacts
import Commerce
import Economics

/// What a course brings: the change of terminal equity by future, and its weeks in expectation.
struct CourseValue: Sendable {
  /// Change of terminal equity by future, in base currency: contribution less store and entry cost,
  /// loss on stock left behind, and the contribution that goes on after the horizon.
  private(set) var equity: [Double]
  /// Contribution less store cost by week, expected.
  private(set) var weekly: [Double]
  /// Money tied in goods and claims by week, expected.
  private(set) var capital: [Double]
  /// Net revenue by week, expected.
  private(set) var revenue: [Double]
  /// Paid once when the store opens, papers aside.
  let entryCost: Double

  /// Adds a stream up over the course's weeks.
  init(
    course: StoreCourse, stream: StoreStream, money: StoreMoney, sample: FutureSample, weeks: Int
  ) {
    equity = [Double](repeating: 0, count: sample.count)
    weekly = [Double](repeating: 0, count: weeks)
    capital = weekly
    revenue = weekly
    entryCost = course.isEmpty || !money.isCandidate ? 0 : money.entryCost
    for tile in 0..<sample.tileCount {
      add(tile: tile, course: course, stream: stream, money: money, sample: sample)
    }
    let once = entryCost + (course.weeks.isEmpty && !money.isCandidate ? money.strandedLoss : 0)
    for future in equity.indices { equity[future] -= once }
  }

  private mutating func add(
    tile: Int, course: StoreCourse, stream: StoreStream, money: StoreMoney, sample: FutureSample
  ) {
    let ramp = stream.rampWeeks?.lanes(sample, tile: tile)
    let heavier = stream.launchAdvertising.lanes(sample, tile: tile)
    let horizon = weekly.count
    let trailing = max(0, horizon - TerminalValue.trailingWeeks)
    var sum = Lanes.zero
    var recent = Lanes.zero
    for week in course.weeks {
      var share = Lanes(repeating: 1)
      if let ramp {
        share = LaunchRamp.share(
          weeksOpen: Lanes(repeating: Double(week - course.weeks.lowerBound)), rampWeeks: ramp)
      }
      let spend = LaunchRamp.advertising(ramp: share, factor: heavier)
      let net =
        share * stream.gain(week: week, tile: tile)
        - spend * stream.advertising(week: week, tile: tile) - money.weeklyCost
      sum += net
      if week >= trailing { recent += net }
      note(week, tile, net: net, share: share, stream: stream, sample: sample)
    }
    if course.weeks.upperBound == horizon, !course.isEmpty {
      let weeks = Double(horizon - trailing)
      sum += recent / weeks * money.continuationWeeks * money.survival.lanes(sample, tile: tile)
    }
    for lane in 0..<min(Lanes.scalarCount, sample.count - tile * Lanes.scalarCount) {
      equity[tile * Lanes.scalarCount + lane] = sum[lane]
    }
  }

  private mutating func note(
    _ week: Int, _ tile: Int, net: Lanes, share: Lanes, stream: StoreStream, sample: FutureSample
  ) {
    let first = tile * Lanes.scalarCount
    for lane in 0..<min(Lanes.scalarCount, sample.count - first) {
      let probability = sample.probabilities[first + lane]
      weekly[week] += probability * net[lane]
      capital[week] += probability * share[lane] * stream.goods[week] * stream.weeksTied
      revenue[week] += probability * share[lane] * stream.revenue[week]
    }
  }
}
